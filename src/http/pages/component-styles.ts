/** The grid, the product, the delivery and the document pages. */
export const componentStyles = `
.title-row{display:flex;align-items:baseline;gap:16px;flex-wrap:wrap}
.chips{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin-top:16px}
.chips a{display:block;padding:6px 12px;border:1px solid var(--line);border-radius:20px;color:var(--ink);font-size:14px;line-height:20px;text-decoration:none}
.chips a:hover{border-color:var(--link)}
.chips a[aria-current]{border-color:var(--link);background:var(--link);color:var(--on-accent)}
.filters{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;margin-block:20px 28px;padding-block:12px;border-block:1px solid var(--line);font-size:15px}
.field{display:flex;align-items:center;gap:8px}
.price-range input{width:96px;font-variant-numeric:tabular-nums}
.check{min-height:40px}
.sort{margin-left:auto}
.reset{font-size:14px}

.grid{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:32px 24px;list-style:none}
.card{position:relative;display:flex;flex-direction:column}
.card h3{font-size:15px;line-height:20px;font-weight:500;margin-bottom:8px;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.card h3 a{color:var(--ink);text-decoration:none}
.card h3 a::after{content:"";position:absolute;inset:0;border-radius:var(--radius)}
.card:hover h3 a{color:var(--link)}
.card h3 a:focus-visible{outline:none}
.card h3 a:focus-visible::after{outline:2px solid var(--link);outline-offset:4px}
.card .price{margin-top:auto}
.picture{position:relative;aspect-ratio:4/3;margin-bottom:12px;border-radius:var(--radius);background:var(--picture);overflow:hidden}
.picture img{display:block;width:100%;height:100%;object-fit:contain;color:var(--quiet);font-size:14px}
.picture-none{display:grid;place-items:center;color:var(--quiet)}
.picture-none svg{width:40%;opacity:.55}
.kicker{color:var(--quiet);font-size:13px;line-height:18px;min-height:18px;margin-bottom:2px}
.price{font-variant-numeric:tabular-nums;white-space:nowrap;display:flex;flex-wrap:wrap;align-items:baseline;gap:0 8px}
.price strong{font-size:17px;line-height:24px;font-weight:650}
.price s{color:var(--quiet);font-size:14px;line-height:20px}
.saving{color:var(--good);font-size:14px;line-height:20px}
.availability{display:flex;align-items:center;gap:6px;font-size:13px;line-height:20px;color:var(--good)}
.availability::before{content:"";width:6px;height:6px;border-radius:50%;background:currentColor}
.availability-on_order{color:var(--wait)}
.availability-out_of_stock{color:var(--bad)}
.availability-out_of_stock::before{background:none;box-shadow:inset 0 0 0 1.5px currentColor}
.paging{display:flex;align-items:center;justify-content:center;gap:16px;margin-top:48px}
.empty{display:flex;flex-direction:column;align-items:flex-start;gap:12px;padding-block:32px}

.trail ol{display:flex;flex-wrap:wrap;gap:4px 8px;list-style:none;margin-bottom:20px;font-size:14px;line-height:20px}
.trail li:not(:last-child)::after{content:"/";margin-left:8px;color:var(--quiet)}
.trail a{color:var(--quiet);text-decoration:none}
.trail a:hover{color:var(--link);text-decoration:underline}
.product{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px;align-items:start}
.product .picture{position:sticky;top:24px;margin:0}
.product-facts{display:flex;flex-direction:column;gap:12px}
.product-facts .kicker{margin-bottom:-8px;font-size:14px}
.product-facts .price strong{font-size:28px;line-height:36px}
.product-facts .price s{font-size:17px}
.product-facts .availability{font-size:15px}
.product-facts section{margin-top:12px}
.product-facts section h2{margin-bottom:8px}
.sku{font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:15px;line-height:20px}
th{font-weight:400;text-align:left;vertical-align:top}
td{vertical-align:top}
.attributes th,.attributes td{padding:8px 0;border-bottom:1px solid var(--line)}
.attributes th{width:50%;padding-right:16px;color:var(--quiet)}
.plain{list-style:none;display:flex;flex-direction:column;gap:4px;font-size:15px}
.accessories{margin-top:64px}
.accessories h2{margin-bottom:20px}

main>section{margin-top:40px}
main>section>h2{margin-bottom:12px}
.zones th,.zones td{padding:12px 16px 12px 0;border-bottom:1px solid var(--line)}
.zones thead th{color:var(--quiet);font-size:14px}
.zones tbody th{font-weight:600}
.zones .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.zones .number:last-child{padding-right:0}
.points{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px;list-style:none}
.points li{padding:16px;border-radius:var(--radius);background:var(--surface);font-size:15px}
.payment{padding-left:20px;display:grid;gap:4px}

.documents{list-style:none;columns:2;column-gap:48px;margin-top:16px}
.documents li{break-inside:avoid;border-bottom:1px solid var(--line)}
.documents a{display:block;padding-block:12px;color:var(--ink);text-decoration:none}
.documents a:hover{color:var(--link)}
.document{max-width:720px}
.document>*+*{margin-top:12px}
.document h2{margin-top:36px}
.document h3,.document h4{margin-top:24px}
.document ul,.document ol{padding-left:24px}
.document li+li{margin-top:4px}
.document blockquote{padding-left:16px;border-left:3px solid var(--line);color:var(--quiet)}
.document pre{overflow-x:auto;padding:12px 16px;border-radius:8px;background:var(--surface)}
.document code{font:14px/20px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
.scroll{overflow-x:auto}
.document th,.document td{padding:8px 16px 8px 0;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
.document th{color:var(--quiet);font-size:14px}

@media (prefers-color-scheme:dark){.picture img{filter:brightness(.9)}}
@media (max-width:1080px){.grid{grid-template-columns:repeat(3,minmax(0,1fr))}}
@media (max-width:760px){
.grid{grid-template-columns:repeat(2,minmax(0,1fr));gap:28px 12px}
.chips{flex-wrap:nowrap;overflow-x:auto;margin-inline:-16px;padding-inline:16px;scrollbar-width:none}
.chips a{white-space:nowrap}
.filters{gap:8px 16px;margin-block:16px 20px}
.price-range{flex-basis:100%}
.price-range input{flex:1;width:0}
.check{flex-basis:100%;min-height:32px}
.sort{margin-left:0;flex:1}
.sort select{width:100%}
.product{grid-template-columns:minmax(0,1fr);gap:20px}
.product .picture{position:relative;top:0}
.points{grid-template-columns:1fr}
.documents{columns:1}
.zones thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.zones tr{display:grid;grid-template-columns:repeat(3,auto);justify-content:space-between;gap:4px 12px;padding-block:12px;border-bottom:1px solid var(--line)}
.zones th,.zones td{padding:0!important;border:0}
.zones tbody th,.zones tbody th+td{grid-column:1/-1}
.zones tbody th+td{color:var(--quiet)}
.zones .number{text-align:left}
.zones [data-label]::before{content:attr(data-label);display:block;color:var(--quiet);font-size:13px;line-height:18px}
}
`;
