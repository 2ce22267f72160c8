import { html } from 'hono/html';
import { shortestPassword } from '../../../core/staff/password-fault.ts';
import type { StaffMember } from '../../../core/staff/staff-member.ts';
import type { Html } from '../layout.ts';
import { staffLayout } from './staff-layout.ts';
import type { StaffView } from './staff-view.ts';

export type PasswordForm = {
  readonly member: StaffMember;
  readonly fault: { readonly field: 'current' | 'password'; readonly text: string } | undefined;
};

/** An own password in place of the one-time one, or another in place of an own one. */
export function passwordPage(view: StaffView, { member, fault }: PasswordForm): Html {
  const { words, address, here } = view;
  const isFirst = member.passwordKind === 'one-time';
  const described = (field: 'current' | 'password') =>
    fault?.field === field ? html` aria-invalid="true" aria-describedby="fault rule"` : html` aria-describedby="rule"`;
  return staffLayout(view, {
    title: isFirst ? words.ownPassword : words.changePassword,
    width: 'form',
    reader: isFirst ? undefined : member,
    // The address stands hidden in the form, so that a password manager knows whose password it keeps.
    content: html`<h1>${isFirst ? words.ownPassword : words.changePassword}</h1>
<p class="lead">${isFirst ? words.ownPasswordHint : words.changePasswordHint}</p>
${fault === undefined ? '' : html`<p class="fault" id="fault" role="alert">${fault.text}</p>`}
<form class="form" method="post" action="${address('/dashboard/password', { next: here.next })}">
<input class="hidden" type="text" name="email" autocomplete="username" value="${member.email}" readonly tabindex="-1" aria-hidden="true">
${
  isFirst
    ? ''
    : html`<div class="row"><label for="current">${words.currentPassword}</label>
<input id="current" name="current" type="password" autocomplete="current-password" required${described('current')}></div>`
}
<div class="row"><label for="password">${words.newPassword}</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="${shortestPassword}" required${described('password')}>
<p class="quiet" id="rule">${words.newPasswordRule(shortestPassword)}</p></div>
<div class="row"><label for="repeat">${words.repeat}</label>
<input id="repeat" name="repeat" type="password" autocomplete="new-password" required></div>
<button class="button" type="submit">${words.save}</button>
</form>
${
  isFirst
    ? html`<form class="asides" method="post" action="${address('/dashboard/sign-out')}"><p><button class="link" type="submit">${words.signOut}</button></p></form>`
    : html`<div class="asides"><p><a href="${address('/dashboard')}">${words.cancel}</a></p></div>`
}`,
  });
}
