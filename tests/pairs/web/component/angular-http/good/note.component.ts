import { Component } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { DomSanitizer } from '@angular/platform-browser';

@Component({ selector: 'app-note', template: '<p [innerHTML]="html"></p>' })
export class NoteComponent {
  html: unknown;
  icon: unknown;
  constructor(private http: HttpClient, private sanitizer: DomSanitizer) {
    this.icon = this.sanitizer.bypassSecurityTrustHtml('<svg></svg>');
    this.http.get('/note', { responseType: 'text' }).subscribe((text) => {
      this.html = text;
    });
  }
}
