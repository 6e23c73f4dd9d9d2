// Pages that have to be found out, each broken in one place.
export const broken = [
  { name: 'a table without a caption', breaks: (html) => html.replace(/<caption.*?<\/caption>/, '') },
  {
    name: 'a picture without a name',
    breaks: (html) => html.replace(/ role="img" aria-labelledby="[^"]+"/, ' role="img"'),
  },
  { name: 'a picture not in words', breaks: (html) => html.replace(/<p id="chart-\d+-words">.*?<\/p>/, '') },
  {
    name: 'an image from elsewhere',
    breaks: (html) => html.replace('</main>', '<img alt="x" src="https://example.org/x.png"></main>'),
  },
  { name: 'a script', breaks: (html) => html.replace('</main>', '<script>document.title = "";</script></main>') },
  { name: 'a heading left out', breaks: (html) => html.replaceAll(/<(\/?)h2/g, '<$1h3') },
  { name: 'a second first heading', breaks: (html) => html.replace(/<h2(.*?)<\/h2>/, '<h1$1</h1>') },
  { name: 'pale words', breaks: (html) => html.replace('--quiet: #56616d', '--quiet: #9aa5b0') },
  { name: 'pale words in the dark', breaks: (html) => html.replace('--quiet: #a9b4bf', '--quiet: #56616d') },
  {
    name: 'a page wider than a telephone',
    breaks: (html) => html.replace('<main', '<p style="width:30rem">wide</p><main'),
  },
  { name: 'a table out of reach', breaks: (html) => html.replaceAll(' tabindex="0"', '') },
  { name: 'no way past the contents', breaks: (html) => html.replace(/<a class="skip".*?<\/a>/, '') },
  {
    name: 'a keyboard not to be seen',
    breaks: (html) => html.replace('outline: 3px solid var(--link)', 'outline: none'),
  },
  {
    name: 'dark paper',
    breaks: (html) => html.replace(/(@media print \{\n {2}:root \{ color-scheme: light;)[^}]*/, '$1 '),
  },
  { name: 'a picture cut off', breaks: (html) => html.replace('translate(-44,', 'translate(-94,') },
  { name: 'a table wider than paper', breaks: (html) => html.replace('<td', '<td style="min-width:60rem"') },
];
