// How Excel is told of the add-in: the manifest in XML, which every version reads, and the one in JSON of newer versions.

const name = 'Communities of practice';
const namespace = 'COP';
const about = 'The rules of facilitated communities of practice as functions: seats, attendance, dates, review.';
const maker = 'communities-of-practice';

/** Errors with words are what the functions need; older versions of Excel have none. */
const needed = { name: 'CustomFunctionsRuntime', version: '1.3' };

/** Never changed: they are what an add-in is known by. */
const ids = { xml: '0a1b1f52-6c3e-4a34-9a0f-3d2f6b8e7c41', json: 'd5f0c9e6-2b47-4f0e-8a5c-7e913c64f2ab' };

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/**
 * The manifest in XML.
 *
 * @param host where the files are, without a slash at the end
 * @param version of the package
 */
export function xmlManifest(host, version) {
  const at = (file) => escaped(`${host}/${file}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>${ids.xml}</Id>
  <Version>${version}.0</Version>
  <ProviderName>${maker}</ProviderName>
  <DefaultLocale>en-US</DefaultLocale>
  <DisplayName DefaultValue="${escaped(name)}"/>
  <Description DefaultValue="${escaped(about)}"/>
  <IconUrl DefaultValue="${at('icon-32.png')}"/>
  <HighResolutionIconUrl DefaultValue="${at('icon-64.png')}"/>
  <SupportUrl DefaultValue="${at('functions.html')}"/>
  <Hosts>
    <Host Name="Workbook"/>
  </Hosts>
  <Requirements>
    <Sets DefaultMinVersion="1.1">
      <Set Name="${needed.name}" MinVersion="${needed.version}"/>
    </Sets>
  </Requirements>
  <DefaultSettings>
    <SourceLocation DefaultValue="${at('functions.html')}"/>
  </DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts>
      <Host xsi:type="Workbook">
        <AllFormFactors>
          <ExtensionPoint xsi:type="CustomFunctions">
            <Script>
              <SourceLocation resid="Functions.Script"/>
            </Script>
            <Page>
              <SourceLocation resid="Functions.Page"/>
            </Page>
            <Metadata>
              <SourceLocation resid="Functions.Metadata"/>
            </Metadata>
            <Namespace resid="Functions.Namespace"/>
          </ExtensionPoint>
        </AllFormFactors>
      </Host>
    </Hosts>
    <Resources>
      <bt:Urls>
        <bt:Url id="Functions.Script" DefaultValue="${at('functions.js')}"/>
        <bt:Url id="Functions.Page" DefaultValue="${at('functions.html')}"/>
        <bt:Url id="Functions.Metadata" DefaultValue="${at('functions.json')}"/>
      </bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>
      </bt:ShortStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>
`;
}

/** The manifest in JSON; it goes into a zip file together with the icons it names. */
export function jsonManifest(host, version) {
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.30/MicrosoftTeams.schema.json',
    manifestVersion: '1.30',
    id: ids.json,
    version,
    name: { short: name, full: name },
    description: { short: 'Seats, attendance, dates and review as functions.', full: about },
    developer: {
      name: maker,
      websiteUrl: `${host}/functions.html`,
      privacyUrl: `${host}/functions.html#privacy`,
      termsOfUseUrl: `${host}/functions.html#licence`,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#1F4E5F',
    localizationInfo: { defaultLanguageTag: 'en-us' },
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: {
          scopes: ['workbook'],
          capabilities: [{ name: needed.name, minVersion: needed.version }],
        },
        runtimes: [
          {
            id: 'Functions',
            type: 'general',
            code: { page: `${host}/functions.html`, script: `${host}/functions.js` },
            lifetime: 'short',
            customFunctions: {
              namespace: { id: namespace, name: namespace },
              metadataUrl: `${host}/functions.json`,
            },
          },
        ],
      },
    ],
  };
}
