// Veiling by tap: each tap puts a box on a face, a tap on the box takes it away. Without script a grid stands there.
// Pages are taken over in place, so nothing here is bound to an element that is there now.
{
  const SIDE = 180;
  document.documentElement.classList.add("veils-by-tap");
  document.addEventListener("click", (event) => {
    const place = event.target.closest("[data-veiling]");
    if (!place) return;
    const whole = place.querySelector(".photo");
    const box = event.target.closest(".box");
    event.preventDefault();
    if (box) return box.remove();
    const { left, top, width, height } = whole.getBoundingClientRect();
    // As high as wide, whatever the picture's shape.
    const high = Math.min(1000, Math.round((SIDE * width) / height));
    const within = (at, of, size) => Math.max(0, Math.min(1000 - size, Math.round((1000 * at) / of - size / 2)));
    const x = within(event.clientX - left, width, SIDE);
    const y = within(event.clientY - top, height, high);
    const added = document.createElement("button");
    added.type = "button";
    added.className = "box";
    added.setAttribute("aria-label", place.dataset.veiling);
    Object.assign(added.style, { left: x / 10 + "%", top: y / 10 + "%", width: SIDE / 10 + "%", height: high / 10 + "%" });
    const sent = document.createElement("input");
    Object.assign(sent, { type: "hidden", name: "area", value: [x, y, SIDE, high].join() });
    added.append(sent);
    place.append(added);
  });
}
