// A process that owns a private Redis until it is killed: DATA_DIR PURPOSE [guest]. Prints the socket's path.
import { startPrivateRedis } from '../../src/store/private-redis.ts';

const [dataDir = '', purpose = '', guest] = process.argv.slice(2);
const quiet = { info() {}, warn() {}, error() {} };
const redis = await startPrivateRedis({ dataDir, purpose, guest: guest === 'guest', log: quiet });
process.stdout.write(`${redis.path}\n`);
process.once('SIGTERM', () => void redis.stop().then(() => process.exit(0)));
setInterval(() => {}, 60_000);
