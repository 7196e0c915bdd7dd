/** Times and days as a chat shows them, in the page's language. */
export function dates(locale, t) {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const dayThisYear = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric' });
  const dayAnyYear = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' });

  const dayNumber = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);

  return {
    locale,
    dayNumber: (seconds) => dayNumber(new Date(seconds * 1000)),
    time: (seconds) => clock.format(new Date(seconds * 1000)),
    full: (seconds) => full.format(new Date(seconds * 1000)),
    day(seconds) {
      const date = new Date(seconds * 1000);
      const ago = dayNumber(new Date()) - dayNumber(date);
      if (ago === 0) return t('today');
      if (ago === 1) return t('yesterday');
      return (date.getFullYear() === new Date().getFullYear() ? dayThisYear : dayAnyYear).format(date);
    },
    /** For a list of chats: the time today, the day before. */
    brief(seconds) {
      const date = new Date(seconds * 1000);
      return dayNumber(date) === dayNumber(new Date()) ? clock.format(date) : short.format(date);
    },
  };
}
