import { html, raw } from 'hono/html';
import type { StaffMember } from '../../../core/staff/staff-member.ts';
import type { Html } from '../layout.ts';
import { type StaffView, staffLanguages } from './staff-view.ts';
import { usageWordsIn } from './usage-words.ts';

export type StaffPage = {
  readonly title: string;
  readonly content: Html;
  /** Forms stand in a narrow column, lists in one as wide as text should be. */
  readonly width: 'form' | 'text';
  /** Who reads it; `key` = the holder of the admin key. Undefined: nobody is signed in, or not wholly. */
  readonly reader?: StaffMember | 'key' | undefined;
};

/** A whole page of staff. Nothing on it needs a script. */
export function staffLayout(view: StaffView, page: StaffPage): Html {
  const { language, words, company } = view;
  return html`<!doctype html>
<html lang="${language}" style="${view.accentStyle}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${page.title} · ${company}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/shop.css">
<style>${raw(styles)}</style>
</head>
<body class="staff staff-${page.width}">
<a class="skip" href="#content">${words.skip}</a>
<header class="staff-head">
<a class="brand" href="${view.address('/dashboard')}">${company}</a>
${page.reader === undefined ? '' : places(view)}
${languageSwitch(view)}
</header>
<main id="content" tabindex="-1">${page.content}</main>
${page.reader === undefined ? '' : footer(view, page.reader)}
</body>
</html>`;
}

function places({ words, language, here, address }: StaffView): Html {
  const all = [
    ['/dashboard', words.conversations],
    ['/dashboard/usage', usageWordsIn(language).usage],
    ['/dashboard/api-keys', words.apiKeys],
  ] as const;
  return html`<nav class="places" aria-label="${words.places}">${all.map(
    ([path, name]) =>
      html`<a href="${address(path)}"${here.path === path ? html` aria-current="page"` : ''}>${name}</a>`,
  )}</nav>`;
}

function languageSwitch({ words, language, here, address }: StaffView): Html {
  return html`<nav class="languages" aria-label="${words.languages}">${staffLanguages.map(
    (other) =>
      html`<a lang="${other}" hreflang="${other}" href="${address(here.path, { lang: other, next: here.next })}"${
        other === language ? html` aria-current="true"` : ''
      }>${other === 'ru' ? 'Русский' : 'English'}</a>`,
  )}</nav>`;
}

function footer({ words, address }: StaffView, reader: StaffMember | 'key'): Html {
  if (reader === 'key') return html`<footer class="staff-foot"><span>${words.signedInWithKey}</span></footer>`;
  return html`<footer class="staff-foot">
<span>${reader.email}</span>
<a href="${address('/dashboard/password')}">${words.changePassword}</a>
<form method="post" action="${address('/dashboard/sign-out')}"><button class="link" type="submit">${words.signOut}</button></form>
</footer>`;
}

/** On top of the shop's: one column on the page's left third, much air, nothing boxed. */
const styles = `
.staff{padding-inline:max(24px,env(safe-area-inset-left))}
.staff>*{width:100%;margin-inline:auto}
.staff-form>*{max-width:368px}
.staff-text>*{max-width:720px}
.staff-head{display:flex;align-items:center;justify-content:space-between;gap:24px;padding-block:24px}
.staff-head .brand{font-size:20px;line-height:28px}
.staff .places{display:flex;flex-wrap:wrap;gap:4px 20px;flex:1}
.staff .places a{color:var(--quiet);font-size:14px;line-height:20px;padding-block:10px;text-decoration:none;white-space:nowrap}
.staff .places a:hover,.staff .places a[aria-current]{color:var(--ink)}
.staff main{flex:1;padding-block:56px 64px}
.staff h1{font-size:28px;line-height:36px}
.staff .lead{margin-top:8px;color:var(--quiet)}
.staff .lead,.staff .fault,.staff .quiet,.staff .asides p{text-wrap:pretty}
.staff .form{display:flex;flex-direction:column;gap:20px;margin-top:32px}
.staff .row{display:flex;flex-direction:column;gap:6px}
.staff label{font-size:14px;line-height:20px;font-weight:600}
.staff .row input{width:100%;min-height:48px}
.staff .row input[aria-invalid]{border-color:var(--fault);box-shadow:inset 0 0 0 1px var(--fault)}
.staff .form .button{min-height:48px;margin-top:4px}
.staff .fault{margin-top:24px;padding-left:12px;border-left:3px solid var(--fault);color:var(--fault)}
.staff .asides{display:grid;gap:20px;margin-top:48px;padding-top:24px;border-top:1px solid var(--line)}
.staff .asides h2{font-size:14px;line-height:20px;font-weight:600;letter-spacing:0}
.staff .asides p{color:var(--quiet);font-size:14px;line-height:20px}
.staff code{font:13px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.staff .talks{list-style:none;margin-top:32px}
.staff .talks li{border-top:1px solid var(--line)}
.staff .talks a{display:block;padding-block:14px;color:inherit;text-decoration:none}
.staff .talks a:hover strong{color:var(--link)}
.staff .talks strong{display:block;font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.staff .said{padding-block:16px;border-top:1px solid var(--line)}
.staff .said:first-of-type{margin-top:32px}
.staff .words>*{margin-top:4px}
.staff .said:not(.said-assistant) .words p{white-space:pre-wrap}
.staff .words ul,.staff .words ol{padding-left:20px}
.staff .words table{margin-block:8px}
.staff .words th,.staff .words td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
.staff .said-customer .quiet strong{color:var(--ink)}
.staff .seen{margin-top:8px;font-size:14px;line-height:20px;color:var(--quiet)}
.staff .seen summary{width:fit-content;padding-block:4px;cursor:pointer}
.staff .seen p{margin-top:4px;padding-left:12px;border-left:2px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}
.staff .seen .token{color:var(--ink);font-variant-numeric:tabular-nums}
.staff h2{margin-top:40px}
.staff .asides h2{margin-top:0}
.staff .periods{display:flex;gap:4px;margin:16px 0 0 -8px}
.staff .periods a{padding:6px 8px;border-radius:8px;color:var(--quiet);font-size:14px;line-height:20px;text-decoration:none}
.staff .periods a[aria-current]{color:var(--ink);background:var(--surface);font-weight:600}
.staff .empty-note{margin-top:32px}
.staff .figures{display:grid;grid-template-columns:repeat(4,1fr);gap:16px;margin:32px 0 8px}
.staff .figures dt{color:var(--quiet);font-size:14px;line-height:20px}
.staff .figures dd{margin:0;font-size:20px;line-height:28px;font-weight:600;font-variant-numeric:tabular-nums}
.staff .figures small{display:block;color:var(--quiet);font-size:14px;line-height:20px;font-weight:400}
.staff .budgets,.staff .notices{list-style:none;margin-top:12px}
.staff .budgets li{display:grid;grid-template-columns:1fr auto;gap:6px 16px;padding-block:12px;border-top:1px solid var(--line)}
.staff .notices li{padding-block:10px;border-top:1px solid var(--line);font-size:14px;line-height:20px}
.staff .sum{font-variant-numeric:tabular-nums}
.staff .bar{grid-column:1/-1;height:4px;border-radius:2px;background:var(--line);overflow:hidden}
.staff .bar span{display:block;height:100%;background:var(--link)}
.staff .bar-full span{background:var(--fault)}
.staff .sums{width:100%;margin-top:12px;border-collapse:collapse;font-variant-numeric:tabular-nums}
.staff .sums th,.staff .sums td{padding:10px 0 10px 16px;border-top:1px solid var(--line);text-align:right;vertical-align:top}
.staff .sums thead th{border-top:0;white-space:nowrap;color:var(--quiet);font-size:14px;line-height:20px;font-weight:400}
.staff .sums tr>:first-child{padding-left:0;text-align:left;font-weight:400;overflow-wrap:anywhere}
.staff .sums td{white-space:nowrap}
.staff .keys{list-style:none;margin-top:32px;border-bottom:1px solid var(--line)}
.staff .keys-none{margin-top:32px;color:var(--quiet)}
.staff .key{display:flex;align-items:flex-start;justify-content:space-between;gap:16px;padding-block:16px;border-top:1px solid var(--line)}
.staff .key .quiet{font-size:14px;line-height:20px;overflow-wrap:anywhere}
.staff .key-state{margin-left:8px;color:var(--good);font-size:14px;line-height:20px}
.staff .key-expired .key-state,.staff .key-revoked .key-state{color:var(--quiet)}
.staff .key-revoked strong{font-weight:500;color:var(--quiet)}
.staff .key form .link{min-height:44px;padding-inline:4px}
.staff .keys-new{margin-top:48px}
.staff .keys-new .form{margin-top:20px;max-width:480px}
.staff .key-scopes{margin:0;border:0;padding:0;gap:0}
.staff .key-scopes legend{padding:0;margin-bottom:6px;font-size:14px;line-height:20px;font-weight:600}
.staff .key-scopes label{display:flex;align-items:center;gap:12px;min-height:44px;font-weight:400;font-size:15px}
.staff .key-scopes input{flex:none;width:20px;min-height:20px;height:20px;accent-color:var(--link)}
.staff .key-scopes code{margin-left:4px;color:var(--quiet);white-space:nowrap}
.staff .key-scopes[aria-invalid] legend{color:var(--fault)}
.staff .key-itself{margin-top:32px;padding:16px;border-radius:var(--radius);background:var(--surface);user-select:all}
.staff .key-itself code{font-size:15px}
.staff .key-addresses{display:grid;grid-template-columns:max-content 1fr;gap:8px 24px;margin-top:12px;font-size:15px}
.staff .key-addresses dt{color:var(--quiet)}
.staff .key-addresses dd{margin:0;overflow-wrap:anywhere}
.staff .back{display:inline-block;margin-bottom:16px;font-size:14px;line-height:20px}
.staff-foot{display:flex;flex-wrap:wrap;align-items:center;gap:8px 24px;padding-block:20px 32px;border-top:1px solid var(--line);color:var(--quiet);font-size:14px;line-height:20px}
.staff-foot span{flex:1 1 auto;overflow-wrap:anywhere}
.staff .link{padding:0;border:0;background:none;color:var(--link);font:inherit;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px;cursor:pointer}
:root{--fault:#a3281b}
@media (prefers-color-scheme:dark){:root{--fault:#f0958a}}
@media (max-width:760px){.staff-head{flex-wrap:wrap}.staff .places{order:3;flex-basis:100%}.staff .figures{grid-template-columns:1fr 1fr}.staff .sums .wide{display:none}.staff{padding-inline:20px}.staff main{padding-block:24px 48px}.staff-head{padding-block:16px}}
`;
