// Keys for those who review many reports: j and k go down and up the queue, a approves, r returns. The page works
// without this file: it only moves the focus and opens what a click would open.
"use strict";
(function () {
  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }
  function step(by) {
    var links = Array.prototype.slice.call(document.querySelectorAll(".queue .rows a, .alone .rows a"));
    var at = links.indexOf(document.activeElement);
    if (at < 0) {
      at = links.findIndex(function (link) { return link.getAttribute("aria-current"); });
    }
    var next = links[Math.max(0, Math.min(links.length - 1, at + by))];
    if (next) { next.focus(); }
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    if (event.key === "j") { step(1); }
    if (event.key === "k") { step(-1); }
    if (event.key === "a") {
      var approve = document.querySelector("button[value='APPROVE']");
      // focus, not click: an approval is said with Enter, so that a slip of the finger decides nothing
      if (approve) { approve.focus(); event.preventDefault(); }
    }
    if (event.key === "r") {
      var giveback = document.querySelector("details.giveback");
      if (giveback) {
        giveback.open = true;
        giveback.querySelector("select, textarea").focus();
        event.preventDefault();
      }
    }
  });
}());
