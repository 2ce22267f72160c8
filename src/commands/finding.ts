/** One thing that the doctor looked at, and how to mend it. */
export type Finding = { readonly what: string; readonly state: 'ok' | 'warning' | 'problem'; readonly detail: string };
