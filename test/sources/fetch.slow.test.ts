import { createServer, type IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/sources/fetch/fetch.ts';
import { isPublicAddress } from '../../src/sources/fetch/public-address.ts';
import { item, rss } from './awkward-feeds/documents.ts';
import { listen, openFeedWorld } from './feed-world.ts';

const ASKED = { accept: '*/*', largest: 1_000_000 };
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(answer: (request: IncomingMessage) => { status?: number; headers?: Record<string, string> }) {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const { status = 200, headers = {} } = answer(request);
    response.writeHead(status, headers).end('text');
  });
  const host = await listen(server);
  closing.push(() => server.close());
  return { host, requests };
}

function open(options: Parameters<typeof openFetcher>[0]) {
  const fetcher = openFetcher(options);
  closing.push(() => fetcher.close());
  return fetcher;
}

describe('an address', () => {
  it.for([
    ['8.8.8.8', true],
    ['2606:4700::1111', true],
    ['64:ff9b::808:808', true],
    ['127.8.0.1', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['100.64.0.1', false],
    ['169.254.169.254', false],
    ['172.31.0.1', false],
    ['192.168.0.1', false],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::127.0.0.1', false],
    ['::7f00:1', false],
    ['::808:808', false],
    ['100:0:0:1::1', false],
    ['4000::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['64:ff9b:1::808:808', false],
    ['2002:a00:1::', false],
    ['2001::1', false],
    ['fe80::1%eth0', false],
    ['fc00::1', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['nonsense', false],
  ] as const)('%s is public: %s', ([address, isPublic]) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});

describe('the fetcher', () => {
  it('connects to an address that it looked at, and asks no name server twice for one connection', async () => {
    const { host, requests } = await serve(() => ({}));
    let asked = 0;
    // The first answer is public, so that it passes; the second would be this machine.
    const lookup: LookupFunction = (_, __, callback) =>
      callback(null, [{ address: asked++ === 0 ? '192.0.43.8' : '127.0.0.1', family: 4 }]);
    const fetcher = open({ lookup, limits: { connect: 200, total: 400 } });

    await expect(fetcher.get(`http://rebind.test:${host.split(':')[1]}/`, ASKED)).rejects.toThrow();

    expect(asked).toBe(1);
    expect(requests).toEqual([]);
  });

  it('allows a private host with the port that is named, and no other', async () => {
    const [one, other] = [await serve(() => ({})), await serve(() => ({}))];
    const fetcher = open({ allowPrivate: [one.host] });

    await expect(fetcher.get(`http://${one.host}/`, ASKED)).resolves.toMatchObject({ status: 200 });
    await expect(fetcher.get(`http://${other.host}/`, ASKED)).rejects.toMatchObject({ fault: 'refused' });
    await expect(open({ allowPrivate: ['127.0.0.1'] }).get(`http://${other.host}/`, ASKED)).resolves.toBeDefined();
  });

  it('says who asks, and keeps a name and password to the server they are for', async () => {
    const other = await serve(() => ({}));
    const own = await serve(({ url }) =>
      url === '/'
        ? { status: 301, headers: { location: '/there' } }
        : { status: 302, headers: { location: `http://${other.host}/` } },
    );
    const fetcher = open({ allowPrivate: ['127.0.0.1'], contact: 'https://news.example.org' });

    const answer = await fetcher.get(`http://ada:pass%20word@${own.host}/`, ASKED);

    const basic = `Basic ${Buffer.from('ada:pass word').toString('base64')}`;
    expect(own.requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic]);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(other.requests[0]?.headers['user-agent']).toBe('Gazette/0.1 (feed reader; +https://news.example.org)');
    expect(answer).toMatchObject({ url: `http://${other.host}/`, lasting: `http://${own.host}/there` });
  });

  it('asks a proxy where there is one, but not for what is private by our own view', async () => {
    const proxy = await serve(() => ({}));
    const lookup: LookupFunction = (name, _, callback) =>
      name === 'inner.test'
        ? callback(null, [{ address: '10.0.0.1', family: 4 }])
        : callback(Object.assign(new Error(), { code: 'ENOTFOUND' }), '');
    const fetcher = open({ proxies: { http: `http://${proxy.host}`, no: 'direct.test' }, lookup });

    await expect(fetcher.get('http://known-to-the-proxy.test/feed', ASKED)).resolves.toMatchObject({ status: 200 });
    await expect(fetcher.get('http://inner.test/', ASKED)).rejects.toMatchObject({ fault: 'refused' });
    await expect(fetcher.get('http://192.168.1.1/', ASKED)).rejects.toMatchObject({ fault: 'refused' });
    await expect(fetcher.get('http://[::1]/', ASKED)).rejects.toMatchObject({ fault: 'refused' });
    await expect(fetcher.get('http://direct.test/', ASKED)).rejects.toMatchObject({ fault: 'unreachable' });

    expect(proxy.requests.map(({ url }) => url)).toEqual(['http://known-to-the-proxy.test/feed']);
  });

  it('forgets a name and a password that stand in the links of a feed', async () => {
    const world = await openFeedWorld();
    closing.push(() => world.close());
    world.pages.set('/feed', rss(item('Night trains').replace('https://', 'https://ada:secret@')));
    const { articles } = await world.reader(`http://reader:secret@${world.host}/feed`)();
    expect(articles[0]?.url).toBe('https://example.org/night-trains');
  });
});
