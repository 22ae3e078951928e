"""Make the word lists of the name model from the dictionary of jieba (MIT) and the tables in names/.

    pip download --no-deps jieba==0.42.1 && tar xzf jieba-0.42.1.tar.gz
    python3 Tests/Tools/name_statistics.py jieba-0.42.1/jieba/dict.txt

It writes surnames.txt, given-names.txt, name-pairs.txt and solo-characters.txt into the lexicon, and prints the rows of
transliteration characters for foreign-names.txt. All weights are natural logarithms of likelihood ratios, doubled and
rounded: half nats.
"""
import collections
import math
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "Sources/JianbaoKit/Lexicon/Lists/words"
NAME_TAGS = {"nr", "nrt", "nrfg"}
# Surnames that transliterations and words begin with too: their names say little of given names.
UNSURE = "马罗高安金白温康万尼布巴阿孔方向常龙雷于石"
# Real people among the two-character words that the dictionary tags as names; the others are ordinary words.
REAL = set("""
乔红 宋江 曹操 刘备 鲁迅 林彪 李逵 杜甫 武松 孙权 刘邦 项羽 李鹏 马良 范蠡 岳飞 曹禺 李俊 林冲 张大
张宁 王平 李娜 刘翔 张飞 王明 朱熹 陈毅 李白 周瑜 施琅 吴仪 吕布 金庸 陈云 王莽 彭真 杨维 李珊
苏轼 沈思 胡佳 胡适 赵云 雷锋 关羽 曹丕 秦桧 韩信 庄周 贺龙 董卓 叶挺 粟裕 刘裕 高强 乔石 李铁
马超 李强 吴用 刘基 黄忠 曹锟 徐渭 韩愈 孙策 马岱 鲁肃 李渊 商鞅 郑和 朱德 安娜 布朗 贝尔 列宁
布什 牛顿 约翰 亨利 马克 马丁 保罗 威廉 乔治 彼得 林肯 卡特 里根 高斯
""".split())
# Words that the dictionary lacks or has too rarely.
MANUAL = set("""
揭榜 楼宇 楼盘 楼市 楼房 申领 申办 申购 申遗 贺电 贺信 贺词 贺卡 严打 严查 严控 严防 付费 付款
付押 全程 余热 余款 于此 党建 党课 党群 党支 高铁 高企 高温 高架 高新 智慧 金秋 金牌 金融 金蓝
安保 安监 安置 安检 方舱 方案 时尚 时长 时效 明确 明星 常务 常委 车企 车流 车险 房企 房贷 房产
关爱 关注 关停 温饱 温情 白领 蓝领 黑客 钢企 石化 水利 水质 水务 云端 云计 云南 云平 包保 包联
成效 成果 成片 应届 应急 应对 应用 连片 连线 连续 路段 路演 路径 项目 经费 经济 强化 强调 强制
牛市 熊市 马路 广告 丰收 晋级 晋升 单位 单项 单体 单打 双打 国乒 国足 国企 国资 男单 女单 红利
红包 红色 和解 和平 易地 易拉 井盖 井下 海量 海外 原料 原本 原则 计划 计算 计生 荣誉 荣获 荣膺
景区 景点 农业 农户 农资 农民 文旅 文创 文化 文明 查处 查获 查询 查封 相关 相比 相继 向好 向导
向上 向前 司法 司机 解决 解读 解放 解除 平均 平台 平方 平安 部署 部门 屈指 柴油 柴米 谷物 谷歌
花卉 花费 花园 毛利 毛坯 龙头 龙舟 章程 印刷 印发 印度 通报 通知 通过 通车 甘愿 戴着 别样 别墅
幸福 幸运 能力 能源 能够 能手 阳光 阳性 权益 权威 从事 从业 从严 从重 边缘 边境 边防 利润 利益
利用 利率 巴士 巴黎 那些 那里 那样 那么 南部 南方 南北 区域 区县 劳动 劳务 劳模 劳资 费用 厉行
厉害 丘陵 尉官 伏击 伏天 养老 养护 养殖 益处 公司 公里 公益 公共 公安 公布 公开 丰富 后来 后勤
须知 须要 随后 随即 随着 鲜花 鲜明 依法 依托 依靠 依据 银行 银发 门诊 门店 门票 回应 回复 回家
回来 布局 布置 布料 海底
""".split())
NUMERALS = {a + b for a in "一二三四五六七八九十百千万亿两几" for b in "成折名个岁年月日人次家位元点条件项只种天号届级层倍分"}
PARTICLES = "的了着是及也都就被把等这那他她我你们某吗呢吧啊啦么什几每各该该此"
# Those that stand in a given name now and then, with their weights.
RARE = [(-6, -16, "其"), (-9, -24, "则又与在")]
PLACES = "县镇乡村区州市省街岛庙店厂院校局厅部处科室组会社所馆站营驿屯沟坪"
PLACE_LIKE = "河岭园港路桥坝坡湾"
TRANSLITERATION = "阿埃艾奥巴白班邦包保鲍贝本比彼毕别宾波伯勃博布卜查察达大代戴丹当道德邓狄迪蒂丁杜多顿厄恩尔法范方菲费芬丰冯夫弗福佛富盖冈高戈哥格根贡古瓜圭哈海汉汗豪赫黑亨洪胡华怀惠霍基吉季加贾简杰捷金津卡凯坎康考科柯可克肯孔库夸奎昆拉莱兰郎朗劳勒雷蕾里理利莉立丽连联廉良列林琳留龙隆卢鲁伦罗洛吕略马玛迈麦曼芒毛梅门蒙米密缅明摩莫默姆木穆那娜纳乃奈南瑙内嫩能尼妮涅宁牛纽农努诺欧帕潘庞佩彭蓬皮平珀坡普齐奇契钱乔切钦琼丘曲让热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚舍申生圣施什史士舒朔斯丝松苏素所索塔泰坦汤唐陶特腾提天铁廷通图托陀瓦万旺威韦维伟卫文翁沃乌武西希锡夏香肖谢辛欣幸休许雪逊雅亚扬耶叶伊依宜易因尤于约泽曾扎詹张珍芝治朱兹子宗佐拜登英京吐厝茨岑措甫柴楚茜缇娅妲黛朵娃薇歇谟弥孟缪诃哲则增祖坚策拿破仑伽安琴惕温凡芙汀滕娄珂纪买孜肉合不力罕台玉江吾司义"
# A pair is kept from these counts on: the first character a surname, the second one, the first a given name's.
FROM_SURNAME, TO_SURNAME, FROM_GIVEN = 100, 250, 700


def table(name):
    for line in open(HERE / "names" / name, encoding="utf-8"):
        if not line.startswith("#"):
            weight, *words = line.split()
            yield int(weight) if weight.lstrip("-").isdigit() else weight, words


def half_nats(ratio):
    return max(-8, min(14, round(2 * math.log(ratio))))


def is_han(text):
    return all("\u4e00" <= c <= "\u9fff" for c in text)


def write(name, header, rows):
    with open(OUT / name, "w", encoding="utf-8") as out:
        for line in header:
            out.write(f"# {line}\n")
        for row in rows:
            out.write("\t".join(map(str, row)) + "\n")


def grouped(weights):
    """Characters by weight, the greatest weight first."""
    rows = collections.defaultdict(str)
    for char, weight in weights.items():
        rows[weight] += char
    return sorted(rows.items(), reverse=True)


def main(path):
    words = [(w, int(c), t) for w, c, t in (line.split() for line in open(path, encoding="utf-8"))]
    chars = collections.Counter()
    for word, count, _ in words:
        for char in word:
            chars[char] += count
    total = sum(chars.values())

    surnames = {}
    for weight, cells in table("surnames.txt"):
        for char in "".join(cells):
            surnames[char] = max(surnames.get(char, 0), weight)
    bearers = sum(surnames.values())
    by_share = sorted(surnames, key=lambda c: -surnames[c])
    weights = {c: half_nats(surnames[c] / bearers * total / max(chars[c], 300)) for c in by_share}
    compounds = [(weight, " ".join(cells) + " ") for weight, cells in table("compounds.txt")]
    write("surnames.txt", [
        "Surnames by weight: how much likelier the character is at the head of a name than anywhere in a text, in half",
        "nats (12: almost only a surname; -4: almost always a word). Shares of the surnames: public census figures, rounded;",
        "character counts: the dictionary of jieba (MIT). Made by Tests/Tools/name_statistics.py. Compound surnames",
        "stand in rows with spaces, Japanese ones (whose given names have up to three characters) under j.",
    ], grouped(weights) + compounds)

    given = given_names(words, chars, total, surnames)
    rows = collections.defaultdict(str)
    for char, pair in given.items():
        if max(pair) >= -4:
            rows[pair] += char
    write("given-names.txt", [
        "Characters in given names, with their weight as the first of two and as the last character, in half nats: how much",
        "likelier the character is there than anywhere in a text; *: no matter. Made by Tests/Tools/name_statistics.py.",
    ], [(a, b, chars_) for (a, b), chars_ in sorted(rows.items(), reverse=True)]
        + [(-24, -24, PARTICLES), ("*", -16, PLACES), ("*", -7, PLACE_LIKE)] + RARE)

    usual = {c for c, pair in given.items() if max(pair) >= -3}
    write("name-pairs.txt", [
        "Pairs of characters that make a word, so that they are no part of a name: the first character, then those that",
        "follow it, in three columns by how closely they are tied. Counts: the dictionary of jieba (MIT), names left out.",
        "Made by Tests/Tools/name_statistics.py.",
    ], pair_rows(words, chars, total, surnames, usual))

    alone = collections.Counter()
    for word, count, tag in words:
        if len(word) == 1 and not tag.startswith("nr"):
            alone[word] += count
    solo = {c: round(2 * math.log((alone[c] + 1) / n)) for c, n in chars.items()
            if is_han(c) and (n >= 2500 or c in surnames)}
    write("solo-characters.txt", [
        "Characters that are words by themselves, by how often they are one rather than part of a longer word, in half nats",
        "(0: nearly always). Counts: the dictionary of jieba (MIT). Made by Tests/Tools/name_statistics.py.",
    ], grouped({c: w for c, w in solo.items() if w > -7}))
    print_transliteration(words, chars, total)


def given_names(words, chars, total, surnames):
    trusted = {s for s, share in surnames.items() if share >= 9 and s not in UNSURE}
    middle, last, single = collections.Counter(), collections.Counter(), collections.Counter()
    for word, count, tag in words:
        if tag in NAME_TAGS and word[0] in trusted and count < 400:
            if len(word) == 3:
                middle[word[1]] += 1
                last[word[2]] += 1
            elif len(word) == 2 and count < 60:
                single[word[1]] += 1
    common = collections.Counter()
    for weight, cells in table("given.txt"):
        for char in "".join(cells):
            common[char] = max(common[char], weight)

    def ratio(counter, char, share):
        p = (1 - share) * counter[char] / sum(counter.values()) + share * common[char] / sum(common.values())
        return (p * 0.97 + 0.03 / 6000) * total / max(chars[char], 200)

    sums = {}
    for char in [*middle, *last, *common]:
        if is_han(char) and char not in sums:
            first, second, only = (math.log(ratio(middle, char, .4)), math.log(ratio(last, char, .4)), math.log(ratio(single, char, .6)))
            end = (second * 2 + only) / 3 if only > -4 else second
            sums[char] = (half_nats(math.exp(first)), half_nats(math.exp(end)))
    return sums


def pair_rows(words, chars, total, surnames, usual):
    pairs = collections.Counter()
    for word, count, tag in words:
        if tag in NAME_TAGS and not (len(word) == 2 and count >= 100 and word not in REAL) or not is_han(word):
            continue
        for a, b in zip(word, word[1:]):
            pairs[a + b] += count
    for word in MANUAL:
        pairs[word] = max(pairs[word], 2500)
    for word in NUMERALS:
        pairs[word] = max(pairs[word], 3000)
    rows = collections.defaultdict(lambda: ["", "", ""])
    for pair, count in pairs.items():
        a, b = pair
        kept = (a in surnames and count >= FROM_SURNAME or b in surnames and count >= TO_SURNAME
                or a in usual and count >= FROM_GIVEN or pair in NUMERALS)
        tie = math.log(count * total / (chars[a] * chars[b]))
        if kept and tie >= 1.2:
            rows[a][0 if tie < 3 else 1 if tie < 5 else 2] += b
    return [(a, *rows[a]) for a in sorted(rows)]


def print_transliteration(words, chars, total):
    counts = collections.Counter()
    for word, _, tag in words:
        if all(c in TRANSLITERATION for c in word):
            if tag == "nrt" and len(word) >= 3 or tag.startswith("nr") and len(word) >= 4:
                counts.update(word)
            elif tag == "ns" and len(word) >= 4:
                for char in word:
                    counts[char] += 0.5
    size = sum(counts.values()) + 3 * len(TRANSLITERATION)
    for weight, row in grouped({c: round(2 * math.log((counts[c] + 3) / size * total / max(chars[c], 1))) for c in TRANSLITERATION}):
        print(weight, row, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
