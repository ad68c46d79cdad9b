// Runs before the first paint, so that a theme chosen in Settings never flashes the other one.
try {
  const theme = localStorage.getItem('footing-theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Without storage the page follows the system.
}
