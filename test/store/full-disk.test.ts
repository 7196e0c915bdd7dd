import { expect, test } from 'vitest';
import { PrivateRedisError, refuseFullDisk } from '../../src/store/redis-server.ts';

const disk = { blocks: 1_000, bavail: 1_000, bsize: 4_096 };

test('a full disk is refused, with what to do', () => {
  const refused = () => refuseFullDisk('/srv/data', { ...disk, bavail: 3 });
  expect(refused).toThrow(PrivateRedisError);
  expect(refused).toThrow('The disk of /srv/data is full (12288 bytes are left): free some of it');
});

test('a disk with room is not, nor one that does not count', () => {
  refuseFullDisk('/srv/data', disk);
  refuseFullDisk('/srv/data', { blocks: 0, bavail: 0, bsize: 4_096 });
  refuseFullDisk('.');
});
