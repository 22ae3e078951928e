import JianbaoKit
import Testing

/// Sets invented articles as lines, the way a page's text comes out of an extractor.
struct PageComposer {
  /// How wide columns are, in characters.
  var width = 17

  /// The lines of a paragraph, the first one indented by two characters (the indentation itself is lost).
  func lines(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for character in paragraph {
      let room = lines.isEmpty ? width - 2 : width
      if line.count >= room, !"，。、；：！？”".contains(character) {
        lines.append(line)
        line = ""
      }
      line.append(character)
    }
    return lines + [line]
  }

  func text(_ paragraphs: [String]) -> [String] { paragraphs.flatMap(lines) }

  static let bridge = [
    "本报讯（记者 罗一帆）清早六点，榆湾市第三座跨江人行桥开始试走，两岸居民排着队从桥头走到桥尾，边走边数脚下的灯带。",
    "榆湾市城建局桥梁科科长卢启明介绍，这座桥全长四百二十米，桥面铺了防滑木板，雨天也能稳稳地走。",
    "此外，桥头各设一处驿站，备有热水和雨伞，供过路人取用。",
  ]
  static let tea = [
    "茶山镇的老茶农贺春生把头一锅明前茶炒好的时候，山下的收购车已经按了两遍喇叭。茶山镇今年开园比去年早了五天。",
    "贺春生的茶园不到八亩，全靠手采。镇里办起茶工夜校，他每周去讲一回火候，学员从最初的七个人添到了四十多个人。",
    "“茶叶不等人，人得跟着茶叶走。”贺春生说，夜校的灯一直亮到收茶结束那天。",
  ]
  static let skating = [
    "松岭滑冰馆的孩子们最近有了新教练。退役运动员邵雪飞回到松岭，把自己练了十六年的速滑教给下一代。",
    "邵雪飞定下规矩：先学摔跤，再学起步。家长们起初不解，看了两堂课就不再问了，冰面上的笑声比音乐还响。",
    "松岭滑冰馆馆长宁可为说，冬天结束前，邵雪飞要带孩子们去省里参加第一场比赛。",
  ]
}

extension ArticleSegmenter {
  /// The articles of a page with these lines, none of which may get lost.
  func page(_ lines: [String]) throws -> SegmentedPage {
    let text = lines.joined(separator: "\n") + "\n"
    let page = articles(in: try PageReader().page(bytes: Array(text.utf8), source: "a.txt"))
    #expect(page.conservationFault() == nil)
    return page
  }
}
