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
  {
    method: 'get',
    path: '/api/v1/admin/api-keys',
    summary: 'Keys of programs: scopes, limit, last use, who made and who revoked them; never the key itself',
    answer: 'ApiKeys',
    security: 'admin',
  },
  {
    method: 'post',
    path: '/api/v1/admin/api-keys',
    summary: 'Makes a key for a program; the answer holds it, this once',
    body: 'NewApiKey',
    answer: 'ApiKeyCreated',
    status: 201,
    security: 'admin',
  },
  {
    method: 'delete',
    path: '/api/v1/admin/api-keys/{id}',
    summary: 'Revokes a key at once and for good; it stays in the list',
    status: 204,
    security: 'admin',
  },
];
