import Foundation
import JianbaoKit
import Testing

struct TablesTests {
  /// The promise to spreadsheets and notebooks: these names, in this order, at the front of each table.
  private static let promised: [(String, String)] = [
    ("pages", "source paper issue_date page section encoding bytes lines articles sha256 warnings"),
    ("blocks", "source first_line last_line article_id role position"),
    (
      "articles",
      """
      article_id source paper issue_date page position genre kicker headline subheads byline place characters \
      confidence flags text
      """
    ),
    (
      "organizations",
      "organization_id name type region parent_id aliases mentions articles first_seen last_seen"
    ),
    ("organization_mentions", "source article_id organization_id name text resolved line start end"),
    ("references", "source article_id organization_id name text resolved line start end confidence"),
    ("people", "source article_id person_id name kind title organization organization_id line start end"),
    (
      "quantities",
      "quantity_id source article_id text kind value value_max unit unit_class modifier iso line start end"
    ),
    (
      "claims",
      """
      claim_id source article_id headline subject subject_id subject_type metric value value_max unit modifier \
      change status time time_iso sentence quantity_id text line confidence
      """
    ),
    ("checks", "source article_id claim_id rule outcome expected found unit claim_ids line"),
    ("rejects", "source reason detail line"),
  ]

  @Test func columnsAreNeverRenamedReorderedOrDropped() throws {
    for (name, columns) in Self.promised {
      let table = try #require(Tables.all.first { $0.name == name })
      let promised = columns.split(separator: " ").map(String.init)
      #expect(Array(table.columns.map(\.name).prefix(promised.count)) == promised, "\(name)")
    }
  }

  @Test func everyColumnIsDescribed() {
    for table in Tables.all {
      #expect(!table.description.isEmpty)
      for column in table.columns { #expect(!column.description.isEmpty, "\(table.name).\(column.name)") }
      #expect(Set(table.columns.map(\.name)).count == table.columns.count)
    }
  }

  @Test func keysNameColumnsThatExist() throws {
    for table in Tables.all {
      let names = Set(table.columns.map(\.name))
      #expect(names.isSuperset(of: table.primaryKey))
      for key in table.foreignKeys {
        let target = try #require(key.table == nil ? table : Tables.all.first { $0.name == key.table })
        #expect(names.isSuperset(of: key.columns))
        #expect(target.primaryKey == key.referenced, "a foreign key names the primary key of \(target.name)")
      }
    }
  }

  @Test func theDataPackageDescribesEveryTable() throws {
    let data = Data(DataPackage.document(version: "1.2.3"))
    let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let resources = try #require(package["resources"] as? [[String: Any]])
    #expect(package["$schema"] as? String == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(resources.count == Tables.all.count)
    #expect(Set(resources.compactMap { $0["name"] as? String }).count == resources.count)
    for table in Tables.all {
      let resource = try #require(resources.first { $0["path"] as? String == "\(table.name).csv" })
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      #expect(fields.compactMap { $0["name"] as? String } == table.columns.map(\.name))
      #expect(fields.allSatisfy { ($0["description"] as? String)?.isEmpty == false && $0["type"] is String })
      #expect(resource["jsonLines"] as? String == "\(table.name).jsonl")
    }
  }
}
