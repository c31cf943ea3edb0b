// Before the first paint, so that nobody is dazzled at bedtime. The settings are written by src/look.ts.
(() => {
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem("bookmill.look") ?? "{}");
  } catch {
    // Storage is off, or holds something else: the system's wish counts.
  }
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const { dataset } = document.documentElement;
  dataset.theme = look.theme ?? (isDark ? "night" : "paper");
  for (const name of ["size", "typeface", "spacing"]) if (look[name]) dataset[name] = look[name];
})();
