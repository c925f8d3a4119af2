import React from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';

export function Query() {
  const [params] = useSearchParams();
  return <div dangerouslySetInnerHTML={{ __html: String(Number(params.get('q'))) }} />;
}
export function Item() {
  const { id } = useParams();
  return <div dangerouslySetInnerHTML={{ __html: `<b>${parseInt(id, 10)}</b>` }} />;
}
export function Place() {
  const place = useLocation();
  return <div dangerouslySetInnerHTML={{ __html: encodeURIComponent(place.hash) }} />;
}
