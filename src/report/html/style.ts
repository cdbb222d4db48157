/** The report's only style. Colours meet WCAG AA on both backgrounds; nothing is said by colour alone. */
export const style = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d5dae0;--card:#f6f8fa;--link:#0550ae;
--critical:#8f0a20;--high:#b42318;--medium:#8a5a00;--low:#0a5fa8;--info:#57606a;--good:#116329;--on:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#0f1419;--fg:#e6e9ed;--dim:#a0a9b4;--line:#30363d;--card:#171d24;--link:#79b8ff;
--critical:#ff8a94;--high:#ffa198;--medium:#f0c060;--low:#79c0ff;--info:#a0a9b4;--good:#7ee2a0;--on:#0f1419}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
header,main,footer{max-width:64rem;margin:0 auto;padding:1rem}header{padding-top:1.5rem}main{padding-top:0}
p,li,h1,h2,h3,h4,dd,summary{overflow-wrap:anywhere}
.brand{margin:0 0 1rem;color:var(--dim);font-size:.875rem;letter-spacing:.02em}
h1{font-size:1.25rem;line-height:1.3;margin:0 0 .35rem}h2{font-size:1.25rem;margin:2rem 0 .75rem}h3,h4{font-size:1rem;margin:0}
a{color:var(--link)}code,pre{font:.875rem/1.5 ui-monospace,monospace}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem .75rem;margin:.25rem 0}
.dim{color:var(--dim)}.nograde{margin:0 0 1rem}
.top{display:grid;grid-template-columns:auto 1fr;gap:1.5rem;align-items:center}
.about p{margin:0 0 .15rem}.about .means::first-letter{text-transform:uppercase}
.grade{width:7.5rem;height:7.5rem;border:.5rem solid var(--high);border-radius:1.25rem;display:grid;place-content:center;text-align:center}
.grade b{font-size:3.25rem;line-height:1}.grade.A,.grade.B{border-color:var(--good);border-radius:50%}.grade.C{border-color:var(--medium);border-radius:2.5rem}
.grade.none{border-color:var(--dim)}
.critical{--c:var(--critical)}.high{--c:var(--high)}.medium{--c:var(--medium)}.low{--c:var(--low)}.info{--c:var(--info)}
.bar{display:flex;flex-wrap:wrap;gap:2px;padding:0;margin:1.25rem 0 0;list-style:none;border-radius:6px;overflow:hidden}
.bar li{flex:1 1 6rem;background:var(--c);color:var(--on);padding:.25rem .6rem;font-size:.9rem;white-space:nowrap}
${Array.from({ length: 20 }, (_, i) => `.bar .w${i + 1}{flex-grow:${i + 1}}`).join('')}
.tag{display:inline-block;border:1px solid currentColor;border-radius:1rem;padding:0 .6rem;font-size:.8rem;font-weight:600;white-space:nowrap;color:var(--c)}
.first{padding-left:1.5rem;margin:0}.first li{margin:.4rem 0}.first a{font-weight:600}.where{display:block;white-space:pre-wrap;color:var(--dim);font-size:.9rem}
.calm{margin:1.5rem 0}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0}.tools[hidden]{display:none}
label{color:var(--dim);font-size:.9rem}
input,select,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:.25rem .6rem}
input{width:14rem;max-width:100%}button{cursor:pointer}.tools button:not(.tag){font-size:.9rem}
.chips{display:flex;flex-wrap:wrap;gap:.35rem}.chips .tag{border-radius:1rem;color:var(--c);border-color:currentColor}
.chips [aria-pressed=false]{opacity:.55;text-decoration:line-through}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.group{margin-top:1.25rem}.heading{font-weight:600;color:var(--dim);margin:0 0 .4rem}
details{margin:.4rem 0}
.finding,.several,.checks{border:1px solid var(--line);border-radius:8px;background:var(--bg)}
.finding,.several{border-left:4px solid var(--c)}
.many .finding{content-visibility:auto;contain-intrinsic-size:auto 4rem}
summary{cursor:pointer;padding:.6rem .8rem;list-style:none}
summary::-webkit-details-marker{display:none}
.finding>summary,.several>summary,.checks>summary{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
.finding>summary::before,.several>summary::before,.checks>summary::before,.more>summary::before{content:"";flex:none;display:inline-block;width:.45rem;height:.45rem;
border:solid var(--dim);border-width:0 2px 2px 0;transform:rotate(-45deg);margin-right:.35rem}
details[open]>summary::before{transform:rotate(45deg)}
summary:hover{background:var(--card)}summary h4{flex:1 1 14rem}summary .check{color:var(--dim)}summary>.dim{font-size:.9rem}summary .where{flex:1 0 100%;padding-left:1.55rem}
.inside .same{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.inside .same~.where{flex:1 1 14rem;padding-left:0;color:inherit}code.option{white-space:nowrap}
.inside,.body{padding:0 .8rem .8rem}.several .inside .finding{margin:.3rem 0;border-left-width:1px;border-left-color:var(--line)}.several .inside .tag,.several .inside .check{display:none}
dl{margin:0}dt{font-weight:600;margin-top:.75rem;font-size:.9rem;color:var(--dim)}dd{margin:.1rem 0 0}dd ul,.body ul{margin:0;padding-left:1.2rem}
dd p{margin:.5rem 0}.links{margin:.75rem 0 0;font-size:.9rem}.checks h4{margin:.75rem 0 .15rem}
.more>summary{padding:.25rem 0;color:var(--link)}.steps{border:1px solid var(--line);border-radius:6px;padding:0 .75rem .25rem}
.layer{border:1px solid var(--line);border-left:4px solid var(--low);border-radius:6px;padding:.3rem .6rem;background:var(--card);overflow-wrap:anywhere}
.layer>.layer{margin-top:.3rem;background:var(--bg)}.layer .layer>.layer{background:var(--card)}.layer .layer .layer>.layer{background:var(--bg)}
.path{display:flex;flex-wrap:wrap;gap:.5rem 1.6rem;margin:.25rem 0;padding:0 0 0 1.5rem;list-style:none}
.path li{position:relative;flex:1 1 13rem;max-width:18rem;min-width:9rem;border:1px solid var(--line);border-top:4px solid var(--dim);border-radius:6px;padding:.3rem .6rem;background:var(--card);font-size:.9rem}
.path .server{border-top-color:var(--low)}.path .log,.path .logging{border-top-color:var(--medium)}.path b,.path li>code{display:block}
.path li+li::before{content:"\\2192";position:absolute;left:-1.35rem;top:calc(50% - .75rem);color:var(--dim);font-size:1.1rem}
.scores{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:.5rem 1.5rem;padding:0;margin:0;list-style:none}
.scores li{display:grid;grid-template-columns:1fr auto;gap:0 .5rem;font-size:.9rem}
meter{grid-column:1/3;width:100%;height:.6rem}.scores .none b{color:var(--high)}.scores .none meter{outline:1px solid var(--high);outline-offset:-2px}
.copy{float:right;font-size:.8rem;padding:0 .5rem;margin:0 0 .25rem .5rem;font-family:system-ui,sans-serif}
.scroll{overflow-x:auto;max-height:40rem;overflow-y:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
thead th{position:sticky;top:0;background:var(--card);white-space:nowrap}
th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}
td:nth-child(2){overflow-wrap:anywhere;min-width:14rem}td:not(:nth-child(2)):not(:last-child){white-space:nowrap}
th button{all:unset;cursor:pointer;font-weight:600}th button::after{content:" \\2195";color:var(--dim)}
th[aria-sort=ascending] button::after{content:" \\2191"}th[aria-sort=descending] button::after{content:" \\2193"}
th button:focus-visible{outline:3px solid var(--link)}
footer{color:var(--dim);font-size:.875rem;border-top:1px solid var(--line);margin-top:2rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
@media (max-width:40rem){.finding>summary,.several>summary{position:relative;padding-left:2rem}.finding>summary::before,.several>summary::before{position:absolute;left:.8rem;top:1rem}summary h4{flex-basis:100%}summary .where{padding-left:0}
.top{grid-template-columns:1fr}.grade{width:6rem;height:6rem}.grade b{font-size:2.5rem}
.scroll{max-height:none;border:0}.cards thead{position:absolute;left:-99rem}.cards tr{display:block;border:1px solid var(--line);border-radius:8px;margin:.4rem 0;padding:.3rem 0}
.cards td,.cards td:nth-child(2),.cards td:not(:nth-child(2)):not(:last-child){display:grid;grid-template-columns:5rem 1fr;gap:.5rem;border:0;padding:.05rem .75rem;white-space:normal;overflow-wrap:anywhere;min-width:0}
.cards td::before{content:attr(data-label);color:var(--dim)}
.calls tr{display:flex;flex-wrap:wrap;gap:0 .6rem;padding:.4rem .75rem}.calls td,.calls td:nth-child(2),.calls td:not(:nth-child(2)):not(:last-child){display:block;padding:0}
.calls td:nth-child(-n+2){font-weight:600}.calls td:nth-child(2){flex:1}.calls td:nth-child(n+3){order:2;font-size:.85rem}.calls td:last-child{flex:0 0 100%;order:1;font-size:inherit}
.calls td:nth-child(-n+2)::before,.calls td:last-child::before{content:none}.calls td::before{content:attr(data-label) " "}}
@media print{:root{font-size:9.5pt}body{font-size:1rem;line-height:1.4}code,pre{font-size:.9em}h2{margin:1.25rem 0 .5rem}
details{content-visibility:visible!important}details:not(.more,[open])>:not(summary){display:block}
details:not(.more)::details-content{content-visibility:visible;block-size:auto}
.tools,.skip,.copy,.links,.again,.finding>summary::before,.several>summary::before,.checks>summary::before{display:none!important}
header,main,footer{max-width:none;padding:0}.scroll{max-height:none;overflow:visible}
summary{padding:.35rem .6rem}summary .where{padding-left:0}.inside,.body{padding:0 .6rem .35rem}.body>p{margin:0 0 .35rem}
.finding dl{display:grid;grid-template-columns:9rem 1fr;gap:.2rem .75rem}dt,dd{margin:0;min-width:0}pre{padding:.2rem .5rem;margin:0}
.checks .body{columns:2}.checks li{break-inside:avoid}.checks h4{break-after:avoid}.steps{border:0;padding:0}.more:not([open])>summary::before{display:none}.more:not([open])>summary[data-command]::after,a[data-command]::after{content:": " attr(data-command)}
a[rel]:not([href*="/cwe.mitre.org/"],[href*="/owasp.org/API-Security/"],[href*="/www.rfc-editor.org/"])::after{content:" (" attr(href) ")";color:var(--dim)}
summary,h2,h3{break-after:avoid}pre,.layer,tr{break-inside:avoid}.bar li{color:var(--fg);background:none;border:1px solid var(--c)}}
`;
