// Reads and writes what a page keeps in its address, so that a choice can be shared and survives "back".

// The values of a parameter, in order; none where it is not there.
export const values = (name) => new URLSearchParams(location.search).getAll(name);

// Puts [name, value] pairs in the place of all parameters that the caller owns; others are kept.
export function replace(entries, owned) {
  const parameters = new URLSearchParams(location.search);
  for (const name of owned) parameters.delete(name);
  for (const [name, value] of entries) parameters.append(name, value);
  const query = parameters.toString();
  history.replaceState(history.state, "", location.pathname + (query ? `?${query}` : "") + location.hash);
}
