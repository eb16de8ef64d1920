// Draws the interactive chart from the data block on the page, with buttons for all that can be done.
//
// Nothing needs dragging: zooming, choosing lines and saving are ordinary buttons and check boxes.
// Colours come from the style sheet, so that the chart follows light and dark.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

function traces(figure, hidden) {
  const line = (trace) => colour(`--chart-${trace.colour}`);
  return figure.traces.map((trace, place) => ({
    type: "scatter", mode: "lines+markers", name: trace.name, x: trace.x, y: trace.y,
    text: trace.text, hovertemplate: "%{x}: %{text}<extra>%{fullData.name}</extra>",
    connectgaps: false, visible: !hidden.has(place),
    line: { color: line(trace), dash: trace.dash, width: 3 },
    marker: { color: line(trace), size: 9, symbol: ["circle", "square", "diamond"][place % 3] },
  }));
}

function layout(figure, rows) {
  const axis = { color: colour("--ink"), gridcolor: colour("--hairline"), fixedrange: true, automargin: true };
  return {
    autosize: true, height: 420, dragmode: false, hovermode: "x unified", separators: figure.separators,
    font: { family: getComputedStyle(document.body).fontFamily, size: 15, color: colour("--ink") },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
    margin: { l: 8, r: 8, t: 8, b: 8 },
    hoverlabel: { bgcolor: colour("--surface"), font: { color: colour("--ink") } },
    legend: { orientation: "h", y: -0.2, itemclick: false, itemdoubleclick: false },
    showlegend: figure.traces.length > 1,
    xaxis: { ...axis, type: "category", range: [-0.5, rows - 0.5], categoryarray: periods(figure), categoryorder: "array" },
    yaxis: { ...axis, rangemode: figure.from_zero ? "tozero" : "normal", title: { text: figure.unit } },
  };
}

// The same periods in the same order for all lines, also where one of them lacks a row.
const periods = (figure) => [...new Set(figure.traces.flatMap((trace) => trace.x))];

function button(text, action) {
  const one = document.createElement("button");
  one.type = "button";
  one.textContent = text;
  one.addEventListener("click", action);
  return one;
}

function checkbox(text, action) {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = true;
  box.addEventListener("change", () => action(box.checked));
  label.append(box, ` ${text}`);
  return label;
}

function start(place) {
  const figure = JSON.parse(document.getElementById(place.dataset.source).textContent);
  const rows = periods(figure).length;
  const config = { displaylogo: false, displayModeBar: false, showSendToCloud: false, plotlyServerURL: "", responsive: true, scrollZoom: false, doubleClick: false };
  const hidden = new Set();
  const drawing = document.createElement("div");
  drawing.setAttribute("role", "img");
  drawing.setAttribute("aria-label", `${figure.title}. ${place.dataset.label}`);
  const controls = document.createElement("div");
  controls.className = "diagram-controls";
  controls.setAttribute("role", "group");
  controls.setAttribute("aria-label", "Ändra diagrammet");
  place.replaceChildren(drawing, controls);

  // The newest periods are the ones to look closer at: zooming keeps the right edge.
  let shown = rows;
  const zoom = (count) => {
    shown = Math.max(2, Math.min(rows, count));
    window.Plotly.relayout(drawing, { "xaxis.range": [rows - shown - 0.5, rows - 0.5] });
  };
  if (rows > 2) {
    controls.append(
      button("Visa färre år", () => zoom(Math.ceil(shown / 2))),
      button("Visa fler år", () => zoom(shown * 2)),
      button("Visa alla år", () => zoom(rows)),
    );
  }
  const name = location.pathname.split("/").filter(Boolean).at(-2) ?? "diagram";
  controls.append(button("Spara som bild (SVG)", () => window.Plotly.downloadImage(drawing, { format: "svg", filename: name, width: 900, height: 500 })));
  if (figure.traces.length > 1) {
    const lines = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = "Visa linjer";
    lines.append(legend);
    figure.traces.forEach((trace, index) => {
      lines.append(checkbox(trace.name, (on) => {
        on ? hidden.delete(index) : hidden.add(index);
        window.Plotly.restyle(drawing, { visible: on }, [index]);
      }));
    });
    controls.append(lines);
  }
  const draw = () => {
    const look = layout(figure, rows);
    look.xaxis.range = [rows - shown - 0.5, rows - 0.5];
    return window.Plotly.react(drawing, traces(figure, hidden), look, config);
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-scheme"] });
}

const place = document.getElementById("diagram");
if (place && window.Plotly) start(place);
