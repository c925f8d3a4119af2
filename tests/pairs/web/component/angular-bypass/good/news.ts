import { DomSanitizer, SecurityContext } from '@angular/platform-browser';
export class News {
  constructor(private sanitizer: DomSanitizer) {}
  async load() {
    const text = await (await fetch('/news')).text();
    return this.sanitizer.sanitize(SecurityContext.HTML, text);
  }
}
