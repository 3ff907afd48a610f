/** On paper: A4, no controls, and everything folded is open unless it passed. */
export const printStyle = `
@page { size: A4; margin: 14mm 12mm; }
@media print {
  body { background: #fff; font-size: 9.5pt; line-height: 1.5; }
  main { max-width: none; padding: 0; }
  header { padding: 6mm; }
  header, .mark, .matrix td, .verdict { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .control, .skip { display: none !important; }
  details:not(.passed)::details-content { display: block; content-visibility: visible; block-size: auto; }
  details.passed > summary { list-style: none; }
  .feature :is(.rule, .scenario, tbody, tr)[data-verdict=passed] { display: none; }
  .feature { break-inside: auto; }
  .examples { margin-left: 0; width: 100%; }
  h2, h3, h4 { break-after: avoid; }
  tr, .card, .evidence { break-inside: avoid; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  table { font-size: 8.5pt; }
  th, td { padding: .3rem .4rem; }
  .scroll { overflow: visible; }
  .requirements th:first-child { width: 9rem; }
  .requirements th:last-child { width: 14rem; }
  .overview { font-size: 7.5pt; }
  .overview th, .overview td { padding: .25rem .2rem; }
  .overview tbody th { min-width: 0; }
  .overview .said { min-width: 0; }
  .matrix { table-layout: fixed; }
  .matrix th, .matrix td, .matrix th:first-child { min-width: 0; padding: .2rem; font-size: 6.5pt; overflow-wrap: anywhere; position: static; }
  .matrix code, .matrix small, .matrix .ids { font-size: 6pt; }
}
`;
