/**
 * The signs that people write by name, as GitHub and others have them: `:tada:`. Names of one letter, of numbers and of
 * countries are words elsewhere. All 1,900 of a library would take 9 MB of every process and 10 ms of every start.
 */
const NAMED = `
+1 👍 -1 👎 alarm_clock ⏰ alien 👽 angry 😠 apple 🍎 arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_up ⬆️ art 🎨 astonished 😲
baby 👶 balloon 🎈 bangbang ‼️ bar_chart 📊 beer 🍺 beers 🍻 bell 🔔 beetle 🐞 bike 🚲 birthday 🎂 blush 😊 bomb 💣 book 📖 bookmark 🔖
books 📚 boom 💥 bow 🙇 broken_heart 💔 bug 🐛 bulb 💡 bullettrain_side 🚄 cake 🍰 calendar 📆 camera 📷 cat 🐱 chart_with_upwards_trend 📈
checkered_flag 🏁 christmas_tree 🎄 clap 👏 clapper 🎬 clipboard 📋 cloud ☁️ coffee ☕ cold_sweat 😰 computer 💻 confetti_ball 🎊
confounded 😖 confused 😕 congratulations ㊗️ construction 🚧 cookie 🍪 cool 🆒 cop 👮 copyright ©️ crown 👑 cry 😢 crying_cat_face 😿
dancer 💃 dart 🎯 date 📅 disappointed 😞 dizzy 💫 dizzy_face 😵 dog 🐶 dolphin 🐬 dollar 💵 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏
email 📧 envelope ✉️ exclamation ❗ eyes 👀 facepalm 🤦 fire 🔥 fireworks 🎆 fist ✊ flushed 😳 four_leaf_clover 🍀 frog 🐸 gear ⚙️ gem 💎
ghost 👻 gift 🎁 globe_with_meridians 🌐 green_heart 💚 grin 😁 grinning 😀 guitar 🎸 hammer 🔨 hankey 💩 heart ❤️ heart_eyes 😍
heartpulse 💗 heavy_check_mark ✔️ heavy_exclamation_mark ❗ herb 🌿 hourglass ⌛ house 🏠 hugs 🤗 hushed 😯 information_source ℹ️ innocent 😇
interrobang ⁉️ jack_o_lantern 🎃 joy 😂 key 🔑 kiss 💋 kissing_heart 😘 label 🏷️ laughing 😆 link 🔗 lock 🔒 loudspeaker 📢 mag 🔍
mailbox 📫 mask 😷 mega 📣 memo 📝 microphone 🎤 microscope 🔬 moneybag 💰 mortar_board 🎓 movie_camera 🎥 muscle 💪 musical_note 🎵
neckbeard 🧔 neutral_face 😐 new 🆕 newspaper 📰 no_entry ⛔ no_entry_sign 🚫 notebook 📓 notes 🎶 ocean 🌊 octopus 🐙 ok_hand 👌 open_mouth 😮
package 📦 page_facing_up 📄 palm_tree 🌴 paperclip 📎 partying_face 🥳 pencil 📝 pencil2 ✏️ penguin 🐧 pensive 😔 phone ☎️ pill 💊 pizza 🍕
point_down 👇 point_left 👈 point_right 👉 point_up ☝️ poop 💩 pray 🙏 pushpin 📌 question ❓ rabbit 🐰 racehorse 🐎 radio 📻 rage 😡
rainbow 🌈 raised_hands 🙌 recycle ♻️ registered ®️ relaxed ☺️ relieved 😌 revolving_hearts 💞 robot 🤖 rocket 🚀 rofl 🤣 roll_eyes 🙄 rose 🌹
rotating_light 🚨 running 🏃 satisfied 😆 scream 😱 see_no_evil 🙈 seedling 🌱 shield 🛡️ ship 🚢 shit 💩 shrug 🤷 skull 💀 sleeping 😴 sleepy 😪
slightly_smiling_face 🙂 slight_smile 🙂 smile 😄 smile_cat 😸 smiley 😃 smiling_face_with_three_hearts 🥰 smirk 😏 snail 🐌 snake 🐍
snowflake ❄️ snowman ⛄ sob 😭 soccer ⚽ sparkles ✨ sparkling_heart 💖 speech_balloon 💬 star ⭐ star2 🌟 stuck_out_tongue 😛
stuck_out_tongue_winking_eye 😜 sun_with_face 🌞 sunglasses 😎 sunny ☀️ sweat 😓 sweat_smile 😅 tada 🎉 taxi 🚕 tea 🍵 thinking 🤔
thinking_face 🤔 thought_balloon 💭 thumbsdown 👎 thumbsup 👍 tm ™️ tongue 👅 tractor 🚜 train 🚋 triangular_flag_on_post 🚩 trophy 🏆 tropical_fish 🐠
turtle 🐢 tv 📺 umbrella ☔ unamused 😒 unicorn 🦄 unlock 🔓 upside_down_face 🙃 vulcan_salute 🖖 warning ⚠️ watch ⌚ wave 👋 weary 😩 whale 🐳
white_check_mark ✅ white_flower 💮 wink 😉 woman_technologist 👩‍💻 man_technologist 👨‍💻 world_map 🗺️ worried 😟 wrench 🔧 writing_hand ✍️ yum 😋
zap ⚡ zipper_mouth_face 🤐 zzz 💤
`;

/** Pictures that MkDocs draws, and names without a sign of their own. */
const ICON = /^(?:bi|fa|fab|fas|far|fontawesome|material|octicons?|simple|mdi)-[a-z0-9-]{2,60}$/;
/** An address, which may hold what looks like a name, or a name. */
const NAME = /:\/\/\S+|(?<![\w:])(?<gap>[ \t]?):(?<name>[a-z+-][a-z0-9_+-]{1,60}):(?![\w:])/g;

let named: ReadonlyMap<string, string> | undefined;

/** A text with signs in the place of their names; what draws an icon goes. */
export function withEmoji(text: string): string {
  return text.replace(NAME, (all, gap?: string, name?: string) => {
    if (gap === undefined || name === undefined) return all;
    named ??= signsByName();
    const sign = named.get(name);
    if (sign !== undefined) return gap + sign;
    return ICON.test(name) ? '' : all;
  });
}

function signsByName(): ReadonlyMap<string, string> {
  const words = NAMED.trim().split(/\s+/);
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])));
}
