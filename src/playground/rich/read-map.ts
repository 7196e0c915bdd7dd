import type { RichBlockMap } from '@grammyjs/types';
import { badRequest } from '../api-error.ts';
import { type Fields, integerIn, numberIn, objectIn } from './fields.ts';
import { readCaption } from './read-media.ts';
import type { Reading } from './reading.ts';

/** A map, of at most 10,000 points of width and height together and no side more than 20 times the other. */
export function readMap(fields: Fields, reading: Reading): RichBlockMap {
  const location = objectIn(fields, 'location');
  const latitude = numberIn(location, 'latitude');
  const longitude = numberIn(location, 'longitude');
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('invalid location specified');
  const zoom = integerIn(fields, 'zoom');
  const width = integerIn(fields, 'width');
  const height = integerIn(fields, 'height');
  const lopsided = width > height * 20 || height > width * 20;
  if (zoom < 0 || zoom > 24 || width < 0 || height < 0 || width + height > 10_000 || lopsided)
    throw badRequest('invalid map properties specified');
  const caption = readCaption(fields, reading);
  return {
    type: 'map',
    location: { latitude, longitude },
    zoom: zoom as RichBlockMap['zoom'],
    width,
    height,
    ...(caption && { caption }),
  };
}
