import { componentStyles } from './component-styles.ts';

/** Colours, type and the frame of every page: a 4 px grid, the system's fonts, light and dark by the visitor's own setting. */
const frameStyles = `
:root{color-scheme:light dark;--ground:#fbf9f6;--surface:#f6f3ef;--picture:#f1ece5;--line:#e2dcd4;--ink:#1f1b17;--quiet:#655d54;--link:var(--accent-light);--on-accent:#fff;--good:#256b3a;--wait:#7d5308;--bad:#6b625a;--radius:12px}
@media (prefers-color-scheme:dark){:root{--ground:#1a1714;--surface:#24201c;--picture:#2c2824;--line:#3b352f;--ink:#f1ece6;--quiet:#b3a99e;--link:var(--accent-dark);--on-accent:#1a1714;--good:#7fce95;--wait:#e6b866;--bad:#b3a99e}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--ground);color:var(--ink);font:16px/24px system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,figure,blockquote{margin:0}
h1{font-size:32px;line-height:40px;font-weight:650;letter-spacing:-.015em;text-wrap:balance}
h2{font-size:20px;line-height:28px;font-weight:650;letter-spacing:-.005em}
h3{font-size:16px;line-height:24px;font-weight:600}
h4{font-size:16px;line-height:24px;font-weight:600}
ul,ol{padding:0}
a{color:var(--link);text-underline-offset:3px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
main:focus{outline:none}
.wrap{width:100%;max-width:1248px;margin-inline:auto;padding-inline:max(24px,env(safe-area-inset-left))}
main.wrap{flex:1;padding-block:32px 64px}
.hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:16px;top:-64px;z-index:2;padding:8px 16px;border-radius:8px;background:var(--link);color:var(--on-accent)}
.skip:focus{top:8px}
.quiet{color:var(--quiet);font-size:14px;line-height:20px}
.text{max-width:68ch;white-space:pre-line}

.header{border-bottom:1px solid var(--line)}
.header-row{display:flex;align-items:center;gap:24px;min-height:72px}
.brand{color:var(--ink);font-size:24px;line-height:32px;font-weight:700;letter-spacing:-.02em;text-decoration:none}
.search{flex:1;display:flex;gap:8px;max-width:520px}
.search input[type=search]{flex:1}
.links{display:flex;gap:24px;margin-left:auto}
.links a,.languages a{color:var(--ink);font-size:14px;line-height:20px;padding-block:12px;text-decoration:none;white-space:nowrap}
.links a:hover,.categories a:hover{color:var(--link)}
.links a[aria-current]{color:var(--link)}
.languages{display:flex;gap:4px}
.languages a{padding:6px 8px;border-radius:8px;color:var(--quiet)}
.languages a[aria-current]{color:var(--ink);background:var(--surface);font-weight:600}
.categories ul{display:flex;gap:24px;list-style:none;overflow-x:auto;scrollbar-width:none}
.categories a{display:block;padding-block:12px 10px;border-bottom:2px solid transparent;color:var(--ink);font-size:15px;line-height:20px;text-decoration:none;white-space:nowrap}
.categories a[aria-current]{border-color:var(--link);color:var(--link);font-weight:600}
.categories a:focus-visible{outline-offset:-2px}

.footer{border-top:1px solid var(--line);background:var(--surface);padding-block:32px 40px;font-size:14px;line-height:20px}
.footer .wrap{display:grid;grid-template-columns:1fr 2fr 1fr;gap:24px}
.footer address{display:flex;flex-direction:column;gap:4px;font-style:normal;align-items:flex-start}
.footer a{color:inherit}
.footer-links{display:flex;flex-direction:column;gap:4px;align-items:flex-start}

input:not([type=checkbox]),select{min-height:40px;min-width:0;padding:8px 12px;border:1px solid #8a8178;border-radius:8px;background:var(--ground);color:var(--ink);font:inherit;font-size:16px;line-height:22px}
input::placeholder{color:var(--quiet);opacity:1}
input[type=checkbox]{width:20px;height:20px;margin:0;accent-color:var(--link)}
.button{display:inline-flex;align-items:center;justify-content:center;min-height:40px;padding:8px 16px;border:1px solid var(--link);border-radius:8px;background:var(--link);color:var(--on-accent);font:inherit;font-size:15px;line-height:22px;font-weight:600;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(1.08)}
.button-quiet{background:transparent;color:var(--link)}

@media (max-width:760px){
h1{font-size:24px;line-height:32px}
.wrap{padding-inline:16px}
main.wrap{padding-block:20px 96px}
.header-row{flex-wrap:wrap;gap:0 16px;padding-block:8px}
.brand{order:1}
.languages{order:2;margin-left:auto}
.search{order:3;flex-basis:100%;max-width:none;padding-block:8px}
.links{order:4;flex-basis:100%;margin:0;gap:20px}
.links a{padding-block:8px}
.categories ul{gap:20px}
.footer{padding-bottom:96px}
.footer .wrap{grid-template-columns:1fr}
}
@media (prefers-reduced-motion:no-preference){.card img{transition:transform .16s ease-out}.card:hover img{transform:scale(1.02)}}
`;

export const stylesheet = `${frameStyles.trim()}\n${componentStyles.trim()}\n`;
