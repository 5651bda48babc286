// Dues: how many are ticked and what that comes to, while it is being ticked.

// As people type it: 10.000, 10rb, 1,5jt. Only the server knows for certain.
const duesTyped = (typed) => {
  const [, whole, part, unit] = /^(\d+)(?:,(\d+))?(rb|ribu|k|jt|juta)?$/.exec(typed.toLowerCase().replace(/rp|[\s.]/g, "")) || [];
  if (!whole) return 0;
  const times = !unit ? 1 : unit.startsWith("j") ? 1e6 : 1e3;
  return Math.round(Number(`${whole}.${part || 0}`) * times);
};

const duesTotal = (place) => {
  const words = place.querySelector("[data-dues-total]");
  const ticked = [...place.querySelectorAll("[name=pay]:checked")];
  const all = place.querySelector("[name=rupiah]").value;
  const sum = ticked.reduce((total, tick) => {
    const own = tick.closest(".dues-row").querySelector(".dues-amount").value.trim();
    return total + duesTyped(own || all);
  }, 0);
  words.hidden = !ticked.length;
  const rupiah = `Rp${sum.toString().replace(/\B(?=(\d{3})+$)/g, ".")}`;
  words.textContent = words.dataset.duesTotal.replace("{n}", ticked.length).replace("{rp}", rupiah);
};

document.addEventListener("input", ({ target }) => {
  const place = target.closest("[data-dues]");
  if (place) duesTotal(place);
});
