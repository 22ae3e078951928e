import JianbaoKit
import Testing

struct SpreadsheetGuardTests {
  @Test(arguments: [
    "=1+1", "+86", "-5", "@SUM(A1)", "\tx", "\rx", "＝1+1", "＠x", "'quoted", "-", "-三成",
  ]) func whatWouldRunAsAFormulaIsGuarded(cell: String) {
    #expect(SpreadsheetGuard.isNeeded(cell))
  }

  @Test(arguments: [
    "1-2", "3/4", "05-29", "2021-10", "2021-08/2021-11", "007", "01", "3:2", "7:05", "1E5", "1e10", "1.50", "00.5",
    "123456789012", "1,234", "１－２", "０５", ".5", "5.", "2021/5/29", "2-3%", "1 1/2", "0000-01-01", "3.14.15",
  ]) func whatWouldBecomeADateOrAnotherNumberIsGuarded(cell: String) {
    #expect(SpreadsheetGuard.isNeeded(cell))
  }

  @Test(arguments: [
    "", "68", "0", "18.5", "0.5", "98%", "2021", "2021-05-29", "1-2名", "3/4以上", "第1-2期", "68家", "T07", "a1-2",
    "13800000000", "%", "“1-2”", "县总工会", "１２", "A01", "5月29日",
  ]) func whatIsShownAsItIsStaysBare(cell: String) {
    #expect(!SpreadsheetGuard.isNeeded(cell))
  }
}
