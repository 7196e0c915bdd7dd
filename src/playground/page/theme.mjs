const KEY = 'playground theme';

/** Light or dark: the system's, until the person chooses. */
export function createTheme(onChange) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = () => localStorage.getItem(KEY) ?? (system.matches ? 'dark' : 'light');
  const apply = () => {
    document.documentElement.dataset.theme = current();
    onChange(current());
  };
  system.addEventListener('change', apply);
  return {
    apply,
    toggle() {
      const next = current() === 'dark' ? 'light' : 'dark';
      // What the system says anyway need not be remembered.
      if (next === (system.matches ? 'dark' : 'light')) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, next);
      apply();
    },
  };
}
