// Runs before the first paint. The page's own code keeps here what the preferences say (views/frame/appearance.ts).
try {
  const { theme, contrast, density } = JSON.parse(localStorage.getItem('loadline.appearance') ?? '{}');
  const { dataset } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  if (contrast === 'more') dataset.contrast = contrast;
  if (density === 'compact') dataset.density = density;
} catch {
  // The plan opens as the system looks, and as the preferences say a moment later.
}
