// Drag an item of the agenda to another place among those beside it; the form then sends the order as the buttons do.

const list = document.querySelector("ol.arranged");
const order = list?.closest("form")?.elements.namedItem("order");
if (order) arrange(list, order);

function arrange(list, order) {
  const pending = document.querySelector(".pending");
  const rows = () => [...list.children];
  /** A row with all rows of its parts, which follow it. */
  const branch = (row) => {
    const ids = new Set([row.dataset.id]);
    const all = [row];
    for (let next = row.nextElementSibling; next && ids.has(next.dataset.parent); next = next.nextElementSibling) {
      ids.add(next.dataset.id);
      all.push(next);
    }
    return all;
  };
  /** The row beside `row`, under the same item, that `target` lies in. */
  const beside = (row, target) => {
    let found = target;
    while (found && found.dataset.parent !== row.dataset.parent) {
      found = rows().find((it) => it.dataset.id === found.dataset.parent);
    }
    return found;
  };
  let dragged;
  for (const row of rows()) {
    const number = row.querySelector(".n");
    // The number is the handle: text elsewhere can still be selected.
    number.draggable = true;
    number.title = list.dataset.says;
    number.addEventListener("dragstart", (event) => {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.id);
      event.dataTransfer.setDragImage(row, 0, 0);
      row.classList.add("dragged");
    });
    number.addEventListener("dragend", () => {
      row.classList.remove("dragged");
      dragged = undefined;
    });
    row.addEventListener("dragover", (event) => {
      const place = dragged && beside(dragged, row);
      if (!place || place === dragged) return;
      event.preventDefault();
      const moving = branch(dragged);
      const after = dragged.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (after) branch(place).at(-1).after(...moving);
      else place.before(...moving);
      order.value = rows().map((it) => it.dataset.id).join(" ");
      pending.hidden = false;
    });
    row.addEventListener("drop", (event) => event.preventDefault());
  }
}
