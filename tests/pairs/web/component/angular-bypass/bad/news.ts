import { DomSanitizer } from '@angular/platform-browser';
export class News {
  constructor(private sanitizer: DomSanitizer) {}
  async load() {
    const text = await (await fetch('/news')).text();
    return this.sanitizer.bypassSecurityTrustHtml(text); // expect: frontend/dangerous-html
  }
}
