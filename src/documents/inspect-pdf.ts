import { performance } from 'node:perf_hooks';
import { type Finding, finding, type InspectedPage, type Inspection, type InspectionLimits } from './inspection.ts';
import { blockIfAllBlank, lookAtPage } from './page-look.ts';
import { type ActiveContent, findActiveContent } from './pdf-active-content.ts';
import { hasPageLoop, isBrokenStructure } from './pdf-structure.ts';
import { type OpenPdf, withPdf } from './pdfium.ts';

/** The long side of A2 in points; a diploma is A4 or A3. */
const LARGE_SIDE = 1700;
/** Twice the long side of A0 in points. */
const MAX_SIDE = 6740;
/** 72 dots per inch: enough for brightness. */
const LOOK_SCALE = 1;
/** Pages after this are not looked at, which is said. */
const LOOK_MILLISECONDS = 15_000;

/** Runs in a thread of the inspection pool. The bytes begin with `%PDF-`. */
export async function inspectPdf(bytes: Uint8Array, limits: InspectionLimits): Promise<Inspection> {
  const inspected = await withPdf(bytes, (pdf) => inspectOpened(pdf, bytes, limits));
  return typeof inspected === 'string' ? { kind: 'pdf', pages: [], findings: [finding('blocks', inspected)] } : inspected;
}

async function inspectOpened(pdf: OpenPdf, bytes: Uint8Array, limits: InspectionLimits): Promise<Inspection> {
  const findings = [...fileFindings(pdf, bytes), ...activeFindings(pdf, findActiveContent(bytes))];
  const refused = (found: Finding): Inspection => ({ kind: 'pdf', pages: [], findings: [found, ...findings] });
  if (pdf.pageCount < 1) return refused(finding('blocks', 'no_pages'));
  if (pdf.pageCount > limits.maxPages)
    return refused(finding('blocks', 'too_many_pages', { pages: pdf.pageCount, maxPages: limits.maxPages }));
  if (hasPageLoop(bytes)) return refused(finding('blocks', 'does_not_open', { reason: 'page_loop' }));
  const pages: InspectedPage[] = [];
  for (let index = 0; index < pdf.pageCount; index++) {
    const size = pdf.pageSize(index);
    if (!size || size.width < 1 || size.height < 1) return refused(finding('blocks', 'does_not_open', {}, index + 1));
    pages.push(size);
  }
  const sizes = pages.flatMap((page, index) => sizeFindings(page, index + 1));
  const blocked = [...findings, ...sizes].some((found) => found.severity === 'blocks');
  const looks = blocked ? [] : await lookAtPages(pdf);
  return { kind: 'pdf', pages, findings: [...findings, ...sizes, ...blockIfAllBlank(looks, pages.length)] };
}

function fileFindings(pdf: OpenPdf, bytes: Uint8Array): Finding[] {
  if (pdf.ownerPassword) return [finding('info', 'owner_password')];
  return isBrokenStructure(bytes) ? [finding('warns', 'repaired')] : [];
}

function activeFindings(pdf: OpenPdf, active: ActiveContent): Finding[] {
  const scripts = Math.max(pdf.scripts, active.scripts);
  const files = Math.max(pdf.attachments, active.files);
  const findings: Finding[] = [];
  if (scripts > 0) findings.push(finding('blocks', 'script', { count: scripts }));
  if (active.launches > 0) findings.push(finding('blocks', 'launch_action', { count: active.launches }));
  if (pdf.xfa || active.xfa > 0) findings.push(finding('blocks', 'xfa_form'));
  if (files > 0 && active.programs > 0) findings.push(finding('blocks', 'embedded_program', { count: active.programs }));
  else if (files > 0) findings.push(finding('warns', 'embedded_file', { count: files }));
  if (active.sendsData > 0) findings.push(finding('warns', 'sends_data'));
  if (active.media > 0) findings.push(finding('warns', 'media'));
  if (active.unreadable > 0) findings.push(finding(pdf.ownerPassword ? 'info' : 'warns', 'not_fully_inspected'));
  return findings;
}

function sizeFindings({ width, height }: InspectedPage, page: number): Finding[] {
  const side = Math.max(width, height);
  const details = { widthCm: centimetres(width), heightCm: centimetres(height) };
  if (side > MAX_SIDE) return [finding('blocks', 'page_too_large', details, page)];
  return side > LARGE_SIDE ? [finding('warns', 'large_page', details, page)] : [];
}

const centimetres = (points: number) => Math.round((points / 72) * 2.54);

async function lookAtPages(pdf: OpenPdf): Promise<Finding[]> {
  const findings: Finding[] = [];
  const until = performance.now() + LOOK_MILLISECONDS;
  for (let index = 0; index < pdf.pageCount; index++) {
    if (performance.now() > until) return [...findings, finding('info', 'look_cut_short', { lookedAt: index })];
    findings.push(...lookAtPage(await pdf.render(index, LOOK_SCALE, 'Gray'), index + 1));
  }
  return findings;
}
