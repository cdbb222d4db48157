/** The style of the server's pages: colours and shapes of the HTML report, which meet WCAG AA on both backgrounds. */
export const style = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c2128;--dim:#57606a;--line:#d5dae0;--card:#f6f8fa;--link:#0550ae;
--high:#b42318;--medium:#8a5a00;--good:#116329;--on:#fff}
@media (prefers-color-scheme:dark){:root{--bg:#0f1419;--fg:#e6e9ed;--dim:#a0a9b4;--line:#30363d;--card:#171d24;--link:#79b8ff;
--high:#ffa198;--medium:#f0c060;--good:#7ee2a0;--on:#0f1419}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,sans-serif}
header,main,footer{max-width:64rem;margin:0 auto;padding:1rem}header{padding-top:1.5rem;padding-bottom:0}main{padding-top:0}
.brand{margin:0 0 1rem;color:var(--dim);font-size:.875rem;letter-spacing:.02em}
.head{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline}
h1{font-size:1.25rem;line-height:1.3;margin:0;flex:1}h2{font-size:1.25rem;margin:2rem 0 .75rem}p{margin:.35rem 0}
a{color:var(--link)}code{font:.875rem/1.5 ui-monospace,monospace;overflow-wrap:anywhere}.dim{color:var(--dim)}
form{display:grid;gap:.25rem;max-width:22rem;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:1rem;margin:1rem 0}
.head form{display:block;border:0;background:none;padding:0;margin:0}
label{color:var(--dim);font-size:.9rem}label+input+label{margin-top:.5rem}
input,button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:.35rem .6rem;min-height:2.5rem}
button{cursor:pointer}main form button{margin-top:.75rem;background:var(--link);border-color:var(--link);color:var(--on);font-weight:600}
.message{margin:.5rem 0 0}.message:empty{display:none}.bad{color:var(--high)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:8px}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{background:var(--card);white-space:nowrap}th,td{text-align:left;padding:.4rem .75rem;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child td{border-bottom:0}td{overflow-wrap:anywhere}td.number{text-align:right;font-variant-numeric:tabular-nums}
.grade{font-weight:700}.A,.B,.done{color:var(--good)}.C,.running,.queued{color:var(--medium)}.D,.F,.failed{color:var(--high)}
footer{color:var(--dim);font-size:.875rem;border-top:1px solid var(--line);margin-top:2rem}
@media (max-width:40rem){th,td{padding:.35rem .5rem}}
`;
