import type { LetterWords, Part } from './letters/letter-words.ts';

/** Colours of the look; the second of each pair is for mail programs that honour a dark theme. */
const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;background:#F2F5F6}
@media (prefers-color-scheme:dark){
body,.page{background:#0C1419!important}
.card{background:#141F26!important;border-color:#2A3941!important}
.ink{color:#E9F0F3!important}.ink2{color:#B8C6CD!important}
.cell{border-color:#2A3941!important}
.go{background:#6CC0D8!important}.go a{color:#06222D!important}
.link{color:#86CDE2!important}.mark{color:#6CC0D8!important}
}
@media (max-width:480px){.cell{display:block!important;width:auto!important}.inner{padding:20px 16px!important}}`;

const FONT = "font-family:'Golos Text','PT Sans',Arial,sans-serif";

/** One column of 600 px made of tables, whole without pictures and without styles. */
export function letterHtml(words: LetterWords, lang: string, foot: readonly string[]): string {
  return `<!doctype html>
<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escaped(words.subject)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;padding:0;background:#F2F5F6">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#F2F5F6"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#FFFFFF;border:1px solid #D5DDE1;border-radius:10px"><tr><td class="inner ink" align="left" style="padding:28px 32px;${FONT};font-size:16px;line-height:25px;color:#10222B">
<p class="ink" style="margin:0 0 14px;font-size:20px;line-height:26px;font-weight:700;color:#10222B">Зач<span class="mark" style="color:#0E6782">ё</span>т</p>
<h1 class="ink" style="margin:0 0 10px;font-size:22px;line-height:29px;font-weight:700;color:#10222B">${escaped(words.heading)}</h1>
${words.parts.map(partHtml).join('\n')}
${foot.map((line) => `<p class="ink2" style="margin:16px 0 0;font-size:14px;line-height:20px;color:#41525B">${escaped(line)}</p>`).join('\n')}
</td></tr></table>
</td></tr></table>
</body></html>`;
}

function partHtml(part: Part): string {
  switch (part.part) {
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 14px;color:#10222B">${escaped(part.text)}</p>`;
    case 'facts':
      return factsHtml(part.cells);
    case 'list':
      return `<p class="ink" style="margin:16px 0 4px;font-weight:700;color:#10222B">${escaped(part.title)}</p><ul style="margin:0 0 14px;padding-left:22px">${part.items.map((item) => `<li class="ink" style="color:#10222B">${escaped(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 14px"><tr><td class="cell" style="padding:4px 0 4px 14px;border-left:3px solid #788B95"><span class="ink2" style="font-size:14px;line-height:19px;color:#41525B">${escaped(part.title)}</span><br><span class="ink" style="color:#10222B">${lines(part.text)}</span></td></tr></table>`;
    case 'button':
      return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0"><tr><td class="go" style="background:#0E6782;border-radius:8px"><a href="${escaped(part.href)}" style="display:inline-block;padding:12px 22px;${FONT};font-size:17px;line-height:24px;font-weight:600;color:#FFFFFF;text-decoration:none">${escaped(part.label)}</a></td></tr></table>`;
    case 'link':
      return `<p style="margin:0 0 14px"><a class="link" href="${escaped(part.href)}" style="color:#0A5C75">${escaped(part.label)}</a></p>`;
  }
}

function factsHtml(cells: readonly { label: string; value: string }[]): string {
  const rows = cells.flatMap((_, index) => (index % 2 === 0 ? [cells.slice(index, index + 2)] : []));
  const cell = ({ label, value }: { label: string; value: string }, alone: boolean) =>
    `<td class="cell" valign="top" width="${alone ? '100%' : '50%'}"${alone ? ' colspan="2"' : ''} style="padding:12px 16px;border:1px solid #D5DDE1"><span class="ink2" style="font-size:14px;line-height:19px;color:#41525B">${escaped(label)}</span><br><b class="ink" style="color:#10222B">${escaped(value)}</b></td>`;
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:16px 0;border-collapse:collapse">${rows.map((row) => `<tr>${row.map((each) => cell(each, row.length === 1)).join('')}</tr>`).join('')}</table>`;
}

const lines = (text: string) => text.split(/\r?\n/).map(escaped).join('<br>');
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
