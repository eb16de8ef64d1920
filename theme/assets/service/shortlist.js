// Keeps a visitor's shortlist of units in this browser and nowhere else: nothing is sent.
//
// One key a service, `insyn.lista.<service>`, holds pairs of a unit's id and the visitor's note.
// Storage may be blocked, be full or hold rubbish: then the list is empty, or a change tells that
// it was not kept.

const MOST = 100;
const ID = /^[a-z0-9-]{1,80}$/;
const listeners = [];

const keyOf = (service) => `insyn.lista.${service}`;

function read(service) {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(service)));
    const pairs = kept.filter((pair) => Array.isArray(pair) && ID.test(pair[0]));
    return new Map(pairs.slice(0, MOST).map(([id, note]) => [id, typeof note === "string" ? note : ""]));
  } catch {
    return new Map();
  }
}

function keep(service, list) {
  try {
    localStorage.setItem(keyOf(service), JSON.stringify([...list]));
    return true;
  } catch {
    return false;
  }
}

const tell = (service) => listeners.forEach(([own, listener]) => own === service && listener());

// The ids of the units on the list, in the order that they were chosen.
export const ids = (service) => [...read(service).keys()];

export const has = (service, id) => read(service).has(id);

// Puts a unit on the list, or takes it away. Tells whether it could be kept.
export function toggle(service, id) {
  const list = read(service);
  if (!list.delete(id)) list.set(id, "");
  const isKept = list.size <= MOST && keep(service, list);
  tell(service);
  return isKept;
}

export const note = (service, id) => read(service).get(id) ?? "";

// Keeps what the visitor writes about a unit; no one is told, since only one field writes it.
export function write(service, id, text) {
  const list = read(service);
  return list.has(id) && keep(service, list.set(id, text));
}

// Calls the listener when the list is changed: here, in another tab, or before "back" was pressed.
export function onChange(service, listener) {
  listeners.push([service, listener]);
  addEventListener("storage", (event) => [keyOf(service), null].includes(event.key) && listener());
  addEventListener("pageshow", (event) => event.persisted && listener());
}
