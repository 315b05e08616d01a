/// What HubSpot takes at most. Each figure names the page it comes from.
public enum Limits {
  // MARK: Batches

  /// Inputs of a batch create, read, update, upsert or archive of records. Source: "Understanding the CRM", batch
  /// endpoints of the objects API.
  public static let objectsPerBatch = 100
  /// Pairs of a batch create or archive of associations. Source: "Associate records".
  public static let associationsPerBatch = 2_000
  /// Inputs of a batch read of associations. Source: "Associate records".
  public static let associationReadsPerBatch = 1_000
  /// The greatest page of associations of one record. Source: associations endpoint.
  public static let associationsPerPage = 500
  /// Events of one `send/batch`. Source: "Send custom event data".
  public static let eventsPerBatch = 500
  /// Record ids of one add to or remove from a list. HubSpot publishes none; this one stays far below what was seen to
  /// work.
  public static let listMembersPerRequest = 10_000
  /// The greatest page of owners. Source: owners endpoint.
  public static let ownersPerPage = 500
  /// The greatest page of event definitions that is sure to be taken. Source: event definitions endpoint.
  public static let eventDefinitionsPerPage = 100
  /// The greatest page of records. Source: objects endpoint.
  public static let objectsPerPage = 100
  /// The greatest page of a search for lists. Source: lists endpoint.
  public static let listsPerPage = 500

  // MARK: Search. Source: "CRM search"

  public static let searchFilterGroups = 5
  public static let searchFiltersPerGroup = 6
  public static let searchFilters = 18
  public static let searchPage = 200
  public static let searchResults = 10_000
  /// Bytes of a search's body.
  public static let searchBody = 3_000
  /// Values that one `IN` filter holds without nearing `searchBody`.
  public static let searchValuesPerFilter = 100

  // MARK: Requests

  /// Requests in ten seconds of a private app or service key on Free and Starter. Source: "API usage guidelines".
  public static let burstRequestsStarter = 100
  /// The same on Professional and Enterprise.
  public static let burstRequestsProfessional = 190
  /// Requests in ten seconds of a public OAuth app for each account that installed it.
  public static let burstRequestsPublicApp = 110
  /// The window of the burst limit, in milliseconds.
  public static let burstWindowMilliseconds = 10_000
  /// Searches a second. The pages say 5, older ones and the clients 4; the lower one never fails.
  public static let searchesPerSecond = 4
  /// Searches a second as the page on search has it.
  public static let searchesPerSecondByPage = 5
  /// Requests for associations in ten seconds on Free and Starter. Source: "Associate records".
  public static let burstAssociationsStarter = 100
  /// The same for a token whose burst limit is this: 150 with Professional and Enterprise, 200 with the add-on.
  public static func burstAssociations(burst: Int) -> Int {
    burst > burstRequestsProfessional ? 200 : burst > burstRequestsPublicApp ? 150 : burstAssociationsStarter
  }
  /// Requests a day by tier: Free and Starter, Professional, Enterprise.
  public static let dailyRequestsStarter = 250_000
  public static let dailyRequestsProfessional = 625_000
  public static let dailyRequestsEnterprise = 1_000_000
  /// Completions of custom events a second. Source: "Send custom event data".
  public static let eventRequestsPerSecond = 1_250

  // MARK: Properties. Source: "Properties" guide

  /// Characters of a text value.
  public static let propertyText = 65_536
  /// Characters of an option's label or value.
  public static let optionText = 3_000
  /// Options of an enumeration.
  public static let optionsPerProperty = 5_000
  /// Properties with unique values of one object type.
  public static let uniquePropertiesPerObject = 10
  /// Custom properties of one object type in a paid portal.
  public static let customPropertiesPerObject = 1_000
  /// Characters of a property's internal name.
  public static let propertyName = 100

  // MARK: Pipelines. Source: pipelines endpoint

  public static let pipelineID = 36
  public static let stageID = 100

  // MARK: Schemas. Source: "Custom objects" guide and live behaviour of 2026-09

  /// Characters of a custom object's name.
  public static let objectName = 50

  // MARK: Associations. Source: live behaviour of 2026-09; the page says 10 labels

  public static let labelsPerPair = 50
}
