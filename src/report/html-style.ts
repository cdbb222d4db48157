/** The report's only style. Colours meet WCAG AA on both backgrounds; nothing is told by colour alone. */
export const style = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d5dae0;--card:#f6f8fa;--link:#0550ae;
--critical:#a40e26;--high:#b42318;--medium:#8a5a00;--low:#0a5fa8;--info:#57606a;--good:#116329;--bar:#0a5fa8}
@media (prefers-color-scheme:dark){:root{--bg:#0f1419;--fg:#e6e9ed;--dim:#a0a9b4;--line:#30363d;--card:#171d24;--link:#79b8ff;
--critical:#ff9a94;--high:#ffa198;--medium:#f0c060;--low:#79c0ff;--info:#a0a9b4;--good:#7ee2a0;--bar:#79c0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.1rem;margin:0 0 1rem}h2{font-size:1.25rem;margin:2rem 0 .75rem}h3{font-size:1rem;margin:0}
a{color:var(--link)}code,pre{font:.875rem/1.5 ui-monospace,monospace}
pre{white-space:pre-wrap;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;margin:.25rem 0}
.dim{color:var(--dim)}
.top{display:grid;grid-template-columns:auto 1fr;gap:1.5rem;align-items:center}
.grade{width:7.5rem;height:7.5rem;border:.5rem solid var(--high);border-radius:1.25rem;display:grid;place-content:center;text-align:center}
.grade b{font-size:3.25rem;line-height:1}.grade.A,.grade.B{border-color:var(--good);border-radius:50%}.grade.C{border-color:var(--medium);border-radius:2.5rem}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;margin:.5rem 0;list-style:none}
.tag{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.85rem;font-weight:600;white-space:nowrap}
.critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}.info{color:var(--info)}
.bars{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.4rem 1.5rem;padding:0;margin:0;list-style:none}
.bars li{display:grid;grid-template-columns:1fr auto;gap:0 .5rem;font-size:.9rem}
.bars meter{grid-column:1/3;width:100%;height:.6rem}
ol.first{padding-left:1.5rem;margin:0}ol.first li{margin:.35rem 0}
details{border:1px solid var(--line);border-radius:8px;margin:.5rem 0;background:var(--bg);content-visibility:auto;contain-intrinsic-size:auto 3.2rem}
summary{cursor:pointer;padding:.6rem .8rem;display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
summary:focus-visible,a:focus-visible,button:focus-visible,input:focus-visible{outline:3px solid var(--link);outline-offset:2px}
summary h3{flex:1 1 14rem}summary .where{flex:1 0 100%;font-size:.875rem;color:var(--dim)}
.body{padding:0 .8rem .8rem}dl{margin:0}dt{font-weight:600;margin-top:.75rem}dd{margin:.1rem 0 0}dd ul{margin:0;padding-left:1.2rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
th button{all:unset;cursor:pointer;font-weight:600}th button::after{content:" \\2195";color:var(--dim)}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
input{font:inherit;padding:.4rem .6rem;width:100%;max-width:24rem;color:inherit;background:var(--bg);border:1px solid var(--dim);border-radius:6px;margin-bottom:.5rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
@media (max-width:34rem){.top{grid-template-columns:1fr}table.stack thead{display:none}table.stack tr{display:block;border-bottom:1px solid var(--line);padding:.4rem 0}
table.stack td{display:block;border:0;padding:.05rem 0}}
@media print{body{font-size:11pt}details{content-visibility:visible;break-inside:avoid}details:not([open])>*{display:block}
details::details-content{content-visibility:visible;block-size:auto}input,.skip{display:none}header,main,footer{max-width:none;padding:0}}
`;
