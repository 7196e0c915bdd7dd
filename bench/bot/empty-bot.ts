// The least that a Telegraf bot can do: answers everything with a word. Started with the Bot API's address, a token and the
// webhook's secret; prints its port.
import { Agent, createServer } from 'node:http';
import { Telegraf } from 'telegraf';

const [apiRoot = '', token = '', secretToken = ''] = process.argv.slice(2);

// As it comes, but that it keeps connections alive, as it does where Telegram is (https), and calls where it could answer
// the webhook, as most bots' replies need a message's id.
const agent = new Agent({ keepAlive: true });
const bot = new Telegraf(token, { telegram: { apiRoot, agent, webhookReply: false } });
bot.on('message', (ctx) => ctx.reply('Hello'));
bot.on('callback_query', (ctx) => ctx.answerCbQuery());

const webhook = bot.webhookCallback('/telegram', { secretToken });
const server = createServer((request, response) => void webhook(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
process.once('disconnect', () => process.exit());
