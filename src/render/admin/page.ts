import type { Translate } from '../../i18n.ts';
import { isRightToLeft } from '../../model/direction.ts';
import { type Html, html } from '../html.ts';

/** A page of the dashboard, which lies at that path, around its body; no script. */
export function adminPage(t: Translate, path: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${t.locale}" dir="${isRightToLeft(t.locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t('admin-title')}</title>
<link rel="stylesheet" href="${path}/admin.css">
</head>
<body>
${body}
</body>
</html>
`;
}
