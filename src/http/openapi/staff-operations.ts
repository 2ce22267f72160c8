import type { Operation } from './operation.ts';

/** Signing in and out. Calls that change something with the cookie need the server's own address as `Origin`. */
export const staffOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/session',
    summary: 'Signs a staff member in: sets the session cookie',
    body: 'SignIn',
    answer: 'StaffSession',
  },
  { method: 'get', path: '/api/v1/session', summary: 'Who is signed in', answer: 'StaffSession', security: 'session' },
  { method: 'delete', path: '/api/v1/session', summary: 'Signs out', status: 204, security: 'session' },
  {
    method: 'post',
    path: '/api/v1/session/password',
    summary: 'Another password; ends all other sessions',
    body: 'NewPassword',
    answer: 'StaffSession',
    security: 'session',
  },
  {
    method: 'post',
    path: '/api/v1/admin/staff/reset-password',
    summary: 'A one-time password in place of the one an account has; ends its sessions',
    body: 'ResetPassword',
    answer: 'OneTimePassword',
    security: 'admin',
  },
];
