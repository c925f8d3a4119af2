export default function show(html) {
  document.body.title = html;
}
