// A page that is set from the top down grows sideways (web/style/languages.css): so does the wheel.
addEventListener("wheel", ({ deltaX, deltaY, ctrlKey }) => {
  const { writingMode } = getComputedStyle(document.documentElement);
  if (writingMode === "vertical-lr" && !deltaX && !ctrlKey) scrollBy(deltaY, 0);
});
