import { html } from 'hono/html';
import { type ApiKey, apiKeyScopes, stateOfApiKey } from '../../../core/api-keys/api-key.ts';
import type { Html } from '../layout.ts';
import { type ApiKeyWords, apiKeyWordsIn } from './api-key-words.ts';
import { type StaffPage, staffLayout } from './staff-layout.ts';
import { type StaffView, when } from './staff-view.ts';

type Reader = Exclude<StaffPage['reader'], undefined>;

/** What stands in the form: as it was sent, when it is shown again. */
export type ApiKeyForm = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly requestsPerMinute: string;
  /** `YYYY-MM-DD`. */
  readonly expiresAt: string;
};

export type ApiKeysPage = {
  readonly keys: readonly ApiKey[];
  readonly now: Date;
  readonly form: ApiKeyForm;
  /** The field that is wrong. */
  readonly fault: string | undefined;
};

export function apiKeysPage(view: StaffView, page: ApiKeysPage, reader: Reader): Html {
  const words = apiKeyWordsIn(view.language);
  return staffLayout(view, {
    title: words.title,
    width: 'text',
    reader,
    content: html`<h1>${words.title}</h1>
<p class="lead">${words.hint} ${words.guide}.</p>
${
  page.keys.length === 0
    ? html`<p class="keys-none">${words.none}</p>`
    : html`<ul class="keys">${page.keys.map((key) => keyLine(key, page.now, { view, words }))}</ul>`
}
<section class="keys-new"><h2>${words.newKey}</h2>${form(page, { view, words })}</section>`,
  });
}

/** The one page that holds the key itself. */
export function apiKeyMadePage(
  view: StaffView,
  { token, key, publicUrl }: { readonly token: string; readonly key: ApiKey; readonly publicUrl: string },
  reader: Reader,
): Html {
  const words = apiKeyWordsIn(view.language);
  const isForTools = key.scopes.some((scope) => scope !== 'chat');
  return staffLayout(view, {
    title: words.made,
    width: 'text',
    reader,
    content: html`<a class="back" href="${view.address('/dashboard/api-keys')}">${words.toKeys}</a>
<h1>${words.made}: ${key.name}</h1>
<p class="lead">${words.madeHint}</p>
<p class="key-itself"><code>${token}</code></p>
<section class="keys-new"><h2>${words.addresses}</h2><dl class="key-addresses">
${key.scopes.includes('chat') ? html`<dt>${words.forChat}</dt><dd><code>${publicUrl}/v1</code></dd>` : ''}
${isForTools ? html`<dt>${words.forTools}</dt><dd><code>${publicUrl}/mcp</code></dd>` : ''}
</dl></section>`,
  });
}

type Wording = { readonly view: StaffView; readonly words: ApiKeyWords };

function keyLine(key: ApiKey, now: Date, { view, words }: Wording): Html {
  const state = stateOfApiKey(key, now);
  const by = (doer: string) => words.doers[doer] ?? doer;
  const facts = [
    `${key.preview}…`,
    words.perMinute(key.requestsPerMinute),
    key.lastUsedAt ? words.used(when(key.lastUsedAt, view)) : words.neverUsed,
    ...(key.expiresAt ? [words.until(when(key.expiresAt, view))] : []),
  ];
  return html`<li class="key key-${state}">
<div><p><strong>${key.name}</strong> <span class="key-state">${words.states[state]}</span></p>
<p class="quiet">${key.scopes.map((scope) => words.scopeNames[scope]).join('. ')}</p>
<p class="quiet">${facts.join(' · ')}</p>
<p class="quiet">${words.createdBy(by(key.createdBy), when(key.createdAt, view))}${
    key.revokedAt && key.revokedBy ? html`<br>${words.revokedBy(by(key.revokedBy), when(key.revokedAt, view))}` : ''
  }</p></div>
${
  state === 'revoked'
    ? ''
    : html`<form method="post" action="${view.address(`/dashboard/api-keys/${key.id}/revoke`)}"><button class="link" type="submit" aria-label="${words.revokeOf(key.name)}">${words.revoke}</button></form>`
}</li>`;
}

function form({ form: given, fault }: ApiKeysPage, { view, words }: Wording): Html {
  const marks = (field: string) => (fault === field ? html` aria-invalid="true" aria-describedby="fault"` : '');
  return html`${fault === undefined ? '' : html`<p class="fault" id="fault" role="alert">${words.faults[fault] ?? words.faults.name}</p>`}
<form class="form" method="post" action="${view.address('/dashboard/api-keys')}">
<div class="row"><label for="name">${words.name}</label>
<input id="name" name="name" type="text" maxlength="100" required autocomplete="off" placeholder="${words.namePlaceholder}" value="${given.name}"${marks('name')}></div>
<fieldset class="row key-scopes"${marks('scopes')}><legend>${words.scopes}</legend>
${apiKeyScopes.map(
  (scope) =>
    html`<label><input type="checkbox" name="scopes" value="${scope}"${given.scopes.includes(scope) ? html` checked` : ''}> <span>${words.scopeNames[scope]} <code>${scope}</code></span></label>`,
)}</fieldset>
<div class="row"><label for="requestsPerMinute">${words.limit}</label>
<input id="requestsPerMinute" name="requestsPerMinute" type="number" min="1" max="10000" inputmode="numeric" required value="${given.requestsPerMinute}"${marks('requestsPerMinute')}></div>
<div class="row"><label for="expiresAt">${words.expires}</label>
<input id="expiresAt" name="expiresAt" type="date" value="${given.expiresAt}"${marks('expiresAt')}></div>
<button class="button" type="submit">${words.create}</button>
</form>`;
}
