import React from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';

export function Query() {
  const [params] = useSearchParams();
  return <div dangerouslySetInnerHTML={{ __html: params.get('q') }} />;  // expect: frontend/dangerous-html
}
export function Item() {
  const { id } = useParams();
  return <div dangerouslySetInnerHTML={{ __html: `<b>${id}</b>` }} />;  // expect: frontend/dangerous-html
}
export function Place() {
  const place = useLocation();
  return <div dangerouslySetInnerHTML={{ __html: place.hash }} />;  // expect: frontend/dangerous-html
}
