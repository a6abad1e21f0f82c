/** The one stylesheet, kept as text so that it is found from sources and from a build alike. */
export const STYLES = `
:root{--ink:#1f2a33;--muted:#55626c;--line:#dedbd3;--paper:#f5f3ee;--panel:#fff;--accent:#0d5c63;--accent-soft:#e2eeed;--bar:#4b9299;--amber:#7a4d00;--amber-soft:#fcf1db;--red:#962a21;--red-soft:#fbe8e5;--green:#27613a;--green-soft:#e5f1e8;--blue:#2c4f86;--blue-soft:#e7edf7;--radius:.6rem}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .4rem;letter-spacing:-.01em}
h2{font-size:1.15rem;line-height:1.3;margin:0 0 .6rem}
h3{font-size:1rem;margin:0 0 .4rem}
p{margin:0 0 .75rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid #c77700;outline-offset:2px;border-radius:.2rem}
main:focus{outline:none}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:2}
.top{background:var(--panel);border-bottom:1px solid var(--line)}
.top-in{max-width:76rem;margin:0 auto;padding:.6rem 1rem;display:flex;flex-wrap:wrap;align-items:center;gap:.4rem 1.5rem}
.brand{font-weight:700;color:var(--ink);text-decoration:none;display:flex;align-items:center;gap:.5rem;padding:.2rem 0}
.brand-mark{width:1.1rem;height:1.35rem;border-radius:.55rem .55rem .15rem .15rem;background:var(--accent);position:relative}
.brand-mark::after{content:"";position:absolute;right:.2rem;top:.72rem;width:.2rem;height:.2rem;border-radius:50%;background:#fff}
.menu ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem;margin:0;padding:0}
.menu a{display:block;padding:.45rem .75rem;border-radius:.4rem;color:var(--ink);text-decoration:none}
.menu a:hover{background:var(--paper)}
.menu a[aria-current]{background:var(--accent-soft);color:var(--accent);font-weight:600}
.who{margin-left:auto;display:flex;align-items:center;gap:.75rem;font-size:.92rem}
.who-role{color:var(--muted)}
main{max-width:76rem;margin:0 auto;padding:1.25rem 1rem 2.5rem}
.foot{max-width:76rem;margin:0 auto;padding:0 1rem 2rem;color:var(--muted);font-size:.85rem}
.lead{color:var(--muted);max-width:46rem}
.eyebrow{color:var(--muted);font-size:.85rem;margin:0 0 .25rem}
.panel{background:var(--panel);border:1px solid var(--line);border-radius:var(--radius);padding:1.1rem 1.2rem;margin:0 0 1.1rem;min-width:0}
.narrow{max-width:30rem;margin:2rem auto}
.stack{display:flex;flex-direction:column;gap:.5rem}
.stack button{margin-top:.5rem}
.stack+.stack{margin-top:1.1rem}
label{font-weight:600;font-size:.92rem}
input,select,textarea{font:inherit;color:inherit;background:#fff;border:1px solid #8b9298;border-radius:.4rem;padding:.5rem .6rem;width:100%;min-height:2.75rem}
button,.button{font:inherit;font-weight:600;display:inline-block;background:var(--accent);color:#fff;border:1px solid var(--accent);border-radius:.4rem;padding:.55rem 1.1rem;min-height:2.75rem;cursor:pointer;text-decoration:none;text-align:center}
button,.button,.go a{white-space:nowrap}
.narrow .button{white-space:normal}
button:hover,.button:hover{background:#0a494f}
button.quiet,.button.quiet{background:transparent;color:var(--accent);border-color:var(--line);padding:.3rem .7rem;min-height:2.2rem;font-size:.9rem}
button.quiet:hover,.button.quiet:hover{background:var(--accent-soft)}
textarea{display:block;max-width:46rem;line-height:1.5;resize:vertical}
[aria-invalid=true]{border:2px solid var(--red)}
.panel>h3{margin-top:1.2rem}
.panel>.hint{max-width:46rem}
.notice h4{margin:0 0 .4rem;font-size:1rem}
.notice ul{margin:0;padding-left:1.2rem}
.notice:has(+.tabs),.panel>.notice,.notice[role=alert]{margin-bottom:1.1rem}
.notice blockquote{margin-bottom:.5rem}
.hint{color:var(--muted);font-size:.88rem;margin:0}
.acts{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin-top:.5rem}
.acts:has(form),.inline{align-items:flex-end}
.inline{display:flex;flex-wrap:wrap;gap:.5rem .75rem;min-width:0}
.inline>div{display:flex;flex-direction:column;gap:.25rem;min-width:0}
.inline .quiet{min-height:2.75rem}
audio{display:block;max-width:100%;margin:0 0 .75rem}
.letter{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-weight:700;padding:0 .25rem;background:var(--amber-soft);border-radius:.2rem}
.tabs{display:flex;flex-wrap:wrap;gap:.4rem;list-style:none;margin:0 0 1.1rem;padding:0}
.tabs a{display:block;padding:.45rem .75rem;border:1px solid var(--line);border-radius:.4rem;background:var(--panel);text-decoration:none}
.tabs a[aria-current]{background:var(--accent-soft);font-weight:600;border-color:var(--accent)}
.filters{display:grid;grid-template-columns:repeat(auto-fit,minmax(10.5rem,1fr));gap:.75rem 1rem;align-items:end}
.filters>div{display:flex;flex-direction:column;gap:.25rem;min-width:0}
.filters .go{display:flex;flex-direction:row;gap:.75rem;align-items:center}
.notice{border-radius:.4rem;padding:.75rem 1rem;border-left:.3rem solid var(--amber);background:var(--amber-soft);color:#4d3200}
.notice.bad{border-color:var(--red);background:var(--red-soft);color:#6d1d16}
.notice.info{border-color:var(--blue);background:var(--blue-soft);color:#1f3860}
.notice p:last-child{margin:0}
ul.plain>.notice{margin:.75rem 0}
.notice strong{display:block}
.chip{display:inline-block;border-radius:1rem;padding:.08rem .6rem;font-size:.84rem;font-weight:600;background:#ebe8e0;color:#3f4a52;white-space:nowrap}
.chip.good{background:var(--green-soft);color:var(--green)}
.chip.warn{background:var(--amber-soft);color:var(--amber)}
.chip.bad{background:var(--red-soft);color:var(--red)}
.chip.info{background:var(--blue-soft);color:var(--blue)}
.chip.stage{background:var(--accent-soft);color:var(--accent)}
.chips{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center}
.title-row{display:flex;flex-wrap:wrap;gap:.35rem .8rem;align-items:center;margin-bottom:.25rem}
.title-row h1{margin:0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1.1rem;margin:0 0 1.1rem}
.figure{background:var(--panel);border:1px solid var(--line);border-radius:var(--radius);padding:1rem 1.2rem}
.figure.main{background:var(--accent);border-color:var(--accent);color:#fff}
.figure h2{font-size:.98rem;margin:0}
.figure .value{font-size:2.5rem;font-weight:700;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums;margin:.1rem 0}
.figure .of{margin:0;font-variant-numeric:tabular-nums}
.figure .how{margin:.4rem 0 0;font-size:.86rem;color:var(--muted)}
.figure.main .how{color:#d9ecec}
.scroll{overflow-x:auto;margin:0 -.25rem;padding:0 .25rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);font-size:.88rem;padding:0 0 .5rem}
th,td{text-align:left;padding:.5rem .6rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-size:.84rem;color:var(--muted);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600}
tbody tr:last-child>*{border-bottom:0}
tfoot th,tfoot td{border-top:2px solid var(--line);border-bottom:0;font-weight:600}
.num{text-align:right;white-space:nowrap}
thead .num{white-space:normal}
.nowrap{white-space:nowrap}
.scroll tbody th{position:sticky;left:0;background:var(--panel)}
.of,.small{font-size:.88rem}
td .of{display:block;color:var(--muted);font-weight:400;font-size:.82rem}
.muted{color:var(--muted)}
.bar{display:block;width:100%;min-width:3rem;height:1.1rem;border-radius:.2rem;background:#efede7}
.bar rect{fill:var(--bar)}
.funnel th .say{display:block;font-weight:400;color:var(--muted);font-size:.85rem}
.funnel td.wide{width:30%;padding-top:.65rem}
.funnel tbody th{width:42%}
.columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 1.1rem}
figure{margin:0}
figure img{display:block;width:100%;height:auto}
.pages{display:flex;gap:1rem;align-items:center;flex-wrap:wrap;margin-top:1rem}
dl.facts{display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:.35rem 1rem;margin:0}
dl.facts+*{margin-top:.75rem}
.hint+form{margin-top:.6rem}
dl.facts dt{color:var(--muted);font-size:.92rem}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.plain{list-style:none;margin:0;padding:0}
.plain>li+li{border-top:1px solid var(--line);margin-top:.6rem;padding-top:.6rem}
.glance{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.2rem,1fr));gap:.7rem;margin:.9rem 0 1.1rem}
.glance>div{background:var(--panel);border:1px solid var(--line);border-radius:var(--radius);padding:.7rem .9rem}
.glance h2{font-size:.84rem;color:var(--muted);font-weight:600;margin:0 0 .15rem}
.glance p{margin:0}
.glance .big{font-weight:600}
.day{font-size:.9rem;color:var(--muted);margin:1.1rem 0 .5rem;text-transform:none}
.day:first-of-type{margin-top:0}
.line{list-style:none;margin:0;padding:0;border-left:2px solid var(--line);margin-left:.55rem}
.line>li{position:relative;padding:0 0 1rem 1.3rem}
.line>li::before{content:"";position:absolute;left:-.48rem;top:.38rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--panel);border:2px solid #8b9298}
.line>li.out::before{background:var(--accent);border-color:var(--accent)}
.line>li.in::before{background:var(--green);border-color:var(--green);border-radius:.15rem}
.line>li.held::before{border-color:var(--amber);background:var(--amber-soft)}
.line>li.alert::before{border-color:var(--red);background:var(--red)}
.line .what{display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:baseline;margin:0}
.line time{color:var(--muted);font-size:.88rem;font-variant-numeric:tabular-nums}
.line .what strong{font-weight:600}
.line p{margin:.15rem 0 0}
blockquote{margin:.35rem 0 0;padding:.5rem .8rem;background:var(--paper);border-radius:.2rem .7rem .7rem .7rem;max-width:38rem;overflow-wrap:anywhere;white-space:pre-line}
.in>blockquote{background:var(--green-soft)}
details{margin-top:.3rem;font-size:.88rem}
summary{cursor:pointer;color:var(--accent);padding:.15rem 0;width:fit-content}
details ul{margin:.2rem 0 0;padding-left:1.2rem}
.card p{margin:0 0 .2rem}
.card{border-left:.3rem solid var(--line);padding:.1rem 0 .1rem .9rem}
.card.now{border-left-color:var(--red)}
.card.today{border-left-color:#d79a2b}
.late{color:var(--red)}
.live{display:flex;flex-wrap:wrap;gap:.3rem .8rem;color:var(--muted)}
.panel.card{padding:1.1rem 1.2rem;border-left-width:.3rem}
.desk-acts{display:flex;flex-wrap:wrap;gap:.6rem;align-items:flex-start}
.desk-acts .quiet,.stack .quiet{min-height:2.75rem}
.stack + p{margin-top:1rem}
.sentence::first-letter{text-transform:uppercase}
.desk-acts+h3{margin-top:1.2rem}
.fold{font-size:1rem;margin:0;min-width:0;max-width:100%}
.fold>summary{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .9rem;min-height:2.75rem;font-weight:600}
.fold[open]{flex-basis:100%}
.fold>form{max-width:32rem;padding:.75rem 0 .5rem}
.plain.cards>li+li{border-top:0;padding-top:.1rem;margin-top:1.2rem}
@media (min-width:60rem){
.case{display:grid;grid-template-columns:minmax(0,1.7fr) minmax(0,1fr);gap:0 1.1rem;align-items:start}
.columns.two{grid-template-columns:minmax(0,1.35fr) minmax(0,1fr);align-items:start}
}
@media (max-width:44rem){
h1{font-size:1.35rem}
.top-in{gap:.3rem .5rem;padding:.5rem .8rem}
.who{margin:0 0 0 auto;order:2;gap:.5rem;font-size:.88rem}
.who .quiet{font-size:.82rem;padding:.2rem .55rem}
.filters{grid-template-columns:repeat(2,minmax(0,1fr));gap:.6rem .7rem}
.filters .go{grid-column:1/-1}
main{padding:1rem .8rem 2rem}
.who-role{display:none}
.menu{order:3;width:100%}
.menu a{padding:.4rem .6rem}
.panel{padding:.9rem .9rem}
.stacked thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stacked,.stacked tbody,.stacked tr,.stacked td,.stacked th{display:block;width:auto;border:0}
.stacked caption{display:block}
.stacked tr{border-bottom:1px solid var(--line);padding:.7rem 0}
.stacked tr:first-child{padding-top:0}
.stacked tr:last-child{border-bottom:0}
.stacked tbody th{padding:.1rem 0 .3rem}
.stacked td{display:grid;grid-template-columns:8.2rem minmax(0,1fr);gap:.6rem;padding:.15rem 0;text-align:left;white-space:normal}
.stacked td::before{content:attr(data-label);color:var(--muted);font-size:.88rem}
.funnel{table-layout:fixed;font-size:.92rem}
.funnel thead th{font-size:.74rem}
.funnel thead th:first-child{width:33%}
.funnel thead th:last-child{width:20%}
.funnel tbody th,.funnel td.wide{width:auto}
.funnel th,.funnel td{padding-left:.25rem;padding-right:.25rem}
.bar{min-width:0}
.scroll tbody th{min-width:7rem;max-width:9rem}
.funnel th .say{display:none}
th,td{padding:.45rem .4rem}
}
button.alarm{background:var(--red);border-color:var(--red)}
button.alarm:hover{background:#6d1d16}
button.choice{background:var(--panel);color:var(--accent);border-color:var(--accent)}
button.choice:hover{background:var(--accent-soft)}
.visit .notice{margin:0 0 .75rem}
.visit .door{font-size:1rem}
.visit .door summary{font-weight:600;padding:.6rem 0}
.visit .acts button{white-space:normal}
.known{display:block}
.go-there{display:flex;flex-wrap:wrap;gap:.4rem 1.25rem;margin:.75rem 0 0}
.go-there a,.inline>a{padding:.45rem 0}
.route{max-width:26rem;margin:1rem 0}
.route svg{display:block;width:100%;background:var(--panel);border:1px solid var(--line);border-radius:var(--radius)}
.route polyline{fill:none;stroke:var(--bar);stroke-width:3}
.route circle{fill:var(--accent)}
.route .rough{stroke:var(--bar);stroke-width:3;stroke-dasharray:4 3}
.route text{fill:#fff;font-size:14px;font-weight:700;text-anchor:middle}
@media print{.visit{padding:.4rem .6rem;margin:0 0 .4rem;font-size:.85rem}.route{max-width:12rem}.foot{display:none}}
@media print{.top,.filters,.pages,.skip,.no-print{display:none}body{background:#fff}.panel,.figure{break-inside:avoid}}
`;

/** A door ajar, for the browser's tab. */
export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M3 16V6a5 5 0 0 1 10 0v10z" fill="#0d5c63"/><circle cx="10.4" cy="10" r="1.1" fill="#fff"/></svg>`;
