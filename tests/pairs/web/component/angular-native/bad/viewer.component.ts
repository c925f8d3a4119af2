import { Component, ElementRef, ViewChild } from '@angular/core';
@Component({ selector: 'app-viewer', template: '<div #box></div>' })
export class ViewerComponent {
  @ViewChild('box') box!: ElementRef<HTMLDivElement>;
  ngAfterViewInit() {
    const note = localStorage.getItem('note') ?? '';
    this.box.nativeElement.innerHTML = note; // expect: frontend/dangerous-html
  }
}
