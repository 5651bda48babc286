// Makes one element like another while people are in the middle of something: what they typed, where they
// are, what they opened stays.

const alike = (one, other) =>
  one.nodeType === other.nodeType && one.nodeName === other.nodeName && (one.id || "") === (other.id || "");

const morph = (old, wanted) => {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== wanted.nodeValue) old.nodeValue = wanted.nodeValue;
    return;
  }
  // Our own messages outlive a change of page.
  if (old.id === "kabar" || old.id === "antrean") return;
  const typed = isTyped(old);
  morphAttributes(old, wanted);
  if (old.nodeName === "TEXTAREA") {
    if (old.defaultValue !== wanted.defaultValue) old.defaultValue = wanted.defaultValue;
    if (!typed) old.value = old.defaultValue;
    return;
  }
  morphChildren(old, wanted);
  if (!typed) showDefault(old);
};

const morphAttributes = (old, wanted) => {
  for (const { name } of [...old.attributes]) {
    const opened = name === "open" && old.nodeName === "DETAILS";
    if (!opened && !wanted.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
};

const morphChildren = (old, wanted) => {
  let here = old.firstChild;
  for (const child of [...wanted.childNodes]) {
    let match = here;
    while (match && !alike(match, child)) match = match.nextSibling;
    // What was inserted before `here` must not push `here` away.
    const inserted = match !== here && here && child.nextSibling && alike(here, child.nextSibling);
    if (!match || inserted) {
      old.insertBefore(document.importNode(child, true), here);
      continue;
    }
    if (match !== here) {
      // Moving an element takes the focus from it; removing what is in its way does not.
      if (match.contains(document.activeElement)) {
        while (here !== match) here = drop(here);
      } else {
        old.insertBefore(match, here);
        here = match;
      }
    }
    morph(match, child);
    here = match.nextSibling;
  }
  while (here) here = drop(here);
};

const drop = (node) => {
  const next = node.nextSibling;
  node.remove();
  return next;
};

// Has somebody changed this input since the server wrote it?
const isTyped = (input) => {
  switch (input.nodeName) {
    case "INPUT":
      if (input.type === "hidden") return false;
      if (input.type === "checkbox" || input.type === "radio") return input.checked !== input.defaultChecked;
      return input.value !== input.defaultValue;
    case "TEXTAREA":
      return input.value !== input.defaultValue;
    case "SELECT":
      return [...input.options].some(
        (option, place) => option.selected !== (option.defaultSelected || (place === 0 && !input.querySelector("[selected]"))),
      );
    default:
      return false;
  }
};

const showDefault = (input) => {
  if (input.nodeName === "INPUT") {
    if (input.type === "checkbox" || input.type === "radio") input.checked = input.defaultChecked;
    else if (input.type !== "file" && input.value !== input.defaultValue) input.value = input.defaultValue;
  } else if (input.nodeName === "SELECT") {
    for (const option of input.options) option.selected = option.defaultSelected;
    if (!input.querySelector("[selected]")) input.selectedIndex = 0;
  }
};
