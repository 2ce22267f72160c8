import { html } from 'hono/html';
import type { Html } from '../layout.ts';
import { staffLayout } from './staff-layout.ts';
import type { StaffView } from './staff-view.ts';

export type SignInForm = {
  readonly email: string;
  /** What went wrong, in words. */
  readonly fault: string | undefined;
};

export function signInPage(view: StaffView, { email, fault }: SignInForm): Html {
  const { words, company, address, here } = view;
  const isFaulty = fault === undefined ? '' : html` aria-invalid="true" aria-describedby="fault"`;
  return staffLayout(view, {
    title: words.signIn,
    width: 'form',
    content: html`<h1>${words.signIn}</h1>
<p class="lead">${words.forStaff(company)}</p>
${fault === undefined ? '' : html`<p class="fault" id="fault" role="alert">${fault}</p>`}
<form class="form" method="post" action="${address('/dashboard/sign-in', { next: here.next })}">
<div class="row"><label for="email">${words.email}</label>
<input id="email" name="email" type="text" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="${email}"${isFaulty}></div>
<div class="row"><label for="password">${words.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${isFaulty}></div>
<button class="button" type="submit">${words.signInButton}</button>
</form>
<div class="asides">
<section><h2>${words.firstTime}</h2><p>${words.firstTimeHint}</p></section>
<section><h2>${words.forgotten}</h2><p>${words.forgottenHint}<br><code>npx vitrina staff reset-password ${email || 'EMAIL'}</code></p></section>
<p><a href="${address('/dashboard', { with: 'admin-key', next: here.next })}">${words.withKey}</a></p>
</div>`,
  });
}
