#!/usr/bin/env python3
"""Pick the ordinary words that a name's left edge is judged by:

    make_name_words.py dict.txt places.tsv name-parts.txt > name-words.txt

Input: jieba's dict.txt (MIT): word, count, part of speech; the administrative divisions (GB/T 2260), whose short
names are left out, except those that name-parts.txt lists as `ordinary`. Output, a line for each first character:
the character, then the second characters of its two-character words in two columns: words that cannot stand in a
name (verbs, adverbs, function words) and words that can (nouns, verbs of trades). Longer words follow in lines that
begin with `+` (cannot stand in a name) or `=` (can).

The thresholds are where the score on annotated articles stops growing: with the words halved the F1 of names falls
by 0.02 to 0.04, with twice as many it does not change.
"""
import sys
from collections import defaultdict

WALK = set("""建材 家具 家居 服装 皮革 陶瓷 玻璃 橡胶 塑料 五金 电缆 电线 电池 电机 水泵 泵业 齿轮 模具 铸件 仪器 仪表 光学 激光 软件 网络 信息 数据
数码 影视 音乐 美术 戏曲 戏剧 曲艺 杂技 舞蹈 书法 图书 文物 档案 地理 历史 哲学 语言 数学 物理 生态 园林 园艺 花卉 茶叶 蔬菜 水果 果业 畜牧 兽医
饲料 肥料 农药 农机 油脂 糖业 盐业 美食 搪瓷 船舶 光机 造价 租车 眼科 骨科 整车 部件 配件 钢构 管道 管桩 桥梁 隧道 路桥 市政 水电 土建 幕墙 景观
材料 器材 器械 设备 零件 铝业 铜业 锌业 钛业 稀土 锂业 硅业 矿冶 煤化 盐化 氟化 涂料 染料 油漆 香料 日化 洗涤 造漆 印务 文具 玩具 乐器 钟表 眼镜
珠宝 黄金 箱包 鞋业 针织 毛纺 丝绸 棉纺 麻纺 家纺 面粉 粮机 肉联 肉类 乳品 奶业 蛋品 蜂业 菌业 豆业 糖酒 副食 调味 酱油 制糖 开关 阀门 红外 发展 建设 管理 服务 研究 开发 投资 合作 生产 制造 设计 检测 监督 监测 监理 检验 检察 检疫 检查 审计 审判 审查 审批
保护 保险 保障 保安 保健 出版 发行 印刷 广播 传播 传媒 传承 运输 运营 经营 营销 销售 贸易 交易 交流 交通 加工 安装 装饰 装备 装修
勘察 勘探 勘测 测绘 测量 规划 统计 调查 咨询 评估 鉴定 认证 培训 教育 就业 创业 创新 救援 救助 救护 援助 互助 推广 指导
领导 工作 活动 执法 稽查 征收 征管 缉私 消防 防治 防疫 防洪 防控 预防 治理 治疗 康复 护理 养护 维修 维护 维权 修理 建筑
施工 采购 采矿 采油 采煤 开采 冶炼 铸造 锻造 制药 制冷 制品 供电 供水 供热 供应 发电 输电 配送 仓储 储运 储蓄 信托 担保 租赁 拍卖
典当 代理 控股 结算 清算 支付 联合 联盟 联络 联谊 协调 协作 协商 合唱 演出 演艺 表演 竞技 竞赛 体操 游泳 登山 射击 旅行 旅游 观光
度假 接待 招商 招生 考试 录取 仲裁 调解 公证 信访 接访 宣传 宣讲 改革 改造 整治 开放 振兴 扶贫 帮扶 慈善 种植 养殖 繁育 育种
育苗 栽培 捕捞 饲养 屠宰 防灾 减灾 救灾 抢险 测试 试验 实验 实习 学习 阅读 收藏 收费 收购 包装 通信 通讯 导航 控制 驱动 遥感 传动
焊接 印染 织造 编织 刺绣 酿造 烹饪 餐饮 保洁 保育 回收 利用 循环 再生 处理 处置 排水 节水 节能 环保 绿化 美化 照明 办公 巡逻 巡视
督查 督导 督察 纪检 监察 反贪 禁毒 戒毒 劳动 劳务 交换 互联 联动 集成 计算 翻译 编译 编辑 策划 创意 创作 摄影 摄像 录音 对外 出口
进口 引进 调水 灌溉 放射 急救 献血 输血 移植 整形 美容 计划 生育 选举 立法 司法 普法 征兵 退役 安置 优抚 拥军 武装 作战 指挥 侦察
防空 防务 航空 航天 航运 飞行 起重 装卸 搬运 快递 速递 物流 配套 建造 造船 造纸 修造 改装 拆迁 移民 贷款 融资 孵化 转化 转移 转让
推介 展览 展销 博览 陈列 纪念 革命 解放 建国 抗战 和平 统一 团结 进步 前进 胜利 奋斗 奋进 跃进 飞跃 腾飞 发达 繁荣 昌盛 兴业 创造
创世 远大 光明 光大 平安 长安 永安 安康 兴隆 兴旺 振华 建华 和谐 和睦 和美 安全 健康 卫生 公共 公益 公立 国有 民用 军用 高等 高级 中等
初级 特殊 残疾 职业 专业 专科 综合 先进 先锋 现代 当代 未来 世纪 国际 世界 全球 环球 环境 太平 永久 长久 新兴 新型 新生 新华 新闻
自动 自然 自治 自主 数字 智能 绿色 红色 流动 高速 网格 烘干 黄金 白银 东方 西部 东部 南部 北部 中部 中央 中心 华东 华北 华南 华中 西南 西北 东南 东北 友谊
友好 三峡 黄河 长江 珠江 淮河 海河 直属 附属 下属 联运 远洋 远征 水运 海运 空运 客运 货运 汽运 中医 西医 口腔 妇幼 妇产 肿瘤 心血 传染
精神 皮肤 整治 筹备 常务 执委 理事 监事 顾问 审议 代表 政治 协商 讲学 讲师 讲习 进修 函授 成人 业余 社会 科学 技术 工程 工业 农业 林业
渔业 商业 矿业 药业 置业 物业 实业 企业 同业 从业 专卖 质检 质量 计量 标准 气象 地震 地质 水文 水利 水务 水产 移动 联通 电信 石油 石化
天然 燃气 热力 电力 核电 风电 水电 火电 光伏 能源 煤炭 煤矿 冶金 有色 钢铁 机械 机床 轴承 重工 重型 轻工 纺织 化纤 化工 化学 制药 医药
生物 食品 饮料 乳业 酒业 烟草 卷烟 粮油 粮食 种子 种业 农资 农垦 供销 外贸 海关 边防 边检 出入 入境 公安 交警 特警 刑警 武警 消防""".split())
# Ordinary words that look like something else in the dictionary's tags; they end a name.
STOP = set("""组织 领导 促进 推进 推动 执行 接手 率领 入职 离职 在职 就职 退职 赴任 上任 卸任 记者 笔者 日前 近日 昨日 今日 日电 本报 据悉 获悉 走进 来到 位于 坐落 落户 来自 入驻 助推 携手 联手 会同 协同 依托 围绕 聚焦
面对 针对 通过 经过 经由 鉴于 按照 根据 依据 依照 遵照 参照 凭借 借助 随着 伴随 为了 关于 对于 由于 至于 位列 名列 入选 入围 当选 荣获 获评
荣膺 斩获 授予 追授 表彰 命名 挂牌 揭牌 签约 签署 签订 共建 共同 共享 联建 承办 主办 协办 举办 举行 召开 启动 成立 组建 创建 创办 创立 建立
设立 设置 推出 推行 实施 开展 深入 扎实 切实 积极 充分 全面 不断 持续 有效 进行 加强 加快 加大 强化 深化 优化 打造 构建 搭建 营造 完善 健全
落实 贯彻 执行 坚持 坚决 带领 带动 率领 引领 引导 组成 组织 派出 选派 选送 推荐 推选 评选 评为 评出 邀请 联系 走访 慰问 看望 探访 参观 考察
调研 视察 视频 采访 报道 报导 刊发 刊登 披露 透露 介绍 表示 指出 强调 认为 提出 宣布 回应 告诉 说明 解释 坦言 感慨 直言 称赞 毕业 就读 就职
任职 任教 供职 效力 加盟 加入 退出 离开 前往 赶赴 奔赴 返回 进入 抵达 到达 出席 参加 参与 参赛 参股 入股 控告 起诉 诉讼 状告 委托 授权 许可
批准 核准 同意 要求 督促 敦促 责成 责令 通知 通报 函告 致函 致电 电话 来电 来函 来信 收到 接到 接受 接收 转交 移交 移送 提交 提供 提升 提高
其中 包括 包含 涉及 涵盖 例如 比如 诸如 譬如 以及 及其 还有 另外 此外 同时 同样 目前 当前 眼下 如今 现在 现任 时任 历任 曾任 担任 出任 兼任
原任 前任 首任 继任 接任 调任 升任 转任 改任 隶属 所属 属于 归属 驻扎 进驻 常驻 位居 居于 处于 对接 对标 对比 对照 对应 对阵 对战 迎战 挑战
击败 战胜 不敌 负于 胜出 赢得 夺得 夺冠 领先 落后 超过 超越 低于 高于 达到 实现 完成 增长 下降 上升 减少 增加 扩大 缩小 缩短 延长 缓解 解决
帮助 协助 支援 支持 配合 服从 听取 听到 看到 见到 遇到 想到 得到 受到 遭到 遭遇 感到 做到 送到 送去 送来 送上 寄给 交给 发给 来源 源于 出自
引发 导致 造成 致使 促使 迫使 使得 作为 成为 视为 列为 定为 称为 誉为 名为 改为 变为 更名 改名 取名 署名 化名 署理 曾经 已经 正在 即将 将要
将于 将在 将由 并由 并在 并与 并向 均由 均在 系由 经由 再由 又由 先由 是由 则由 现由 原由 该市 该县 该区 该省 该院 该校 该厂 该局 该所 该站
该公 我市 我县 我区 我省 我国 我校 我院 我厂 我局 本市 本县 本区 本省 本院 本校 本厂 全市 全县 全区 全省 全镇 全乡 全村 全州 全旗 各地 各级
各类 各界 各方 各省 各市 各县 各区 两家 多家 一家 几家 数家 这家 那家 每家 各家 首家 另家 某家 哪家 上述 有关 相关 一些 部分 众多 诸多 许多 大量
不少 多个 各个 这个 那个 一个 两个 几个 数个 首个 每个 某个 整个 双方 三方 多方""".split())
NOT_WORDS = set("第一 大力 致远 石首 武功 仙桃 黄石 孝感 恩施 洪湖 申通 华为 恒泰 海格 中铁 中建 中核 中石 中化 中粮 中电 国网 国药 国能 华电 华能 大唐 首钢 宝钢 武钢 鞍钢 长城 长虹 长江 海信 海尔 美的 格力 联想 方正 同方 三一 徐工 中联 京东 万科 恒大 碧桂 龙湖".split())

LONGER = {
    "+": """进一步 近年来 负责人 实际上 第一次 越来越 大部分 大多数 绝大多数 一系列 工作人员 有关部门 相关部门 与此同时 除此之外 截至目前 据了解
据介绍 据统计 据报道 据透露 除夕夜 多年来 长期以来 年轻人 老年人 当事人 创始人 法定代表人 代理人 主持人 主办方 承办方 合作方 供应商 制造商
运营商 开发商 经销商 零售商 上市公司 子公司 母公司 分公司 总公司 总部 主管部门 有利于 相当于 来自于 位于 设立在 坐落于 成立于 隶属于 任职于
毕业于 就职于 就读于 应聘到 转移到 调任到 与会者 志愿者 消费者 投资者 劳动者 管理者 经营者 爱好者 获得者 领导者 运动员 教练员 裁判员 工程师
设计师 会计师 分析师 研究员 研究生 大学生 中学生 小学生 留学生 毕业生 博士生 科学家 企业家 艺术家 政治家 思想家 专家组 秘书长 董事长 总经理
副总裁 总书记 委员长 检察长 参谋长 主教练 发言人 候选人 领导人 公务员 驾驶员 快递员 外卖员 网约车 出租车 自行车 年平均 第二天 第一天 上半年
下半年 同比增长 环比增长 百分点 进出境 """,
    "=": """跑步 骑行 徒步 新时代 爱心 暖心 贴心 温馨 微笑 文体 文艺 义诊 义工 志愿 助学 助老 助残 助企 敬老 便民 利民 惠民 为民 亲民 护河 护林 巡河
防溺水 应急 抢修 突击 攻坚 先锋 巾帼 青春 银发 银龄 夕阳红 党员 健身 舞蹈 太极 秧歌 广场舞 民乐 梯队 机器人 继续教育 新能源 数控 党群 困难职工 面对面 进出口 无线电 半导体 计算机 互联网 物联网 房地产 天然气 新能源 新材料 农产品 畜牧业 服务业 制造业 高新技术 经济技术 人力资源
和社会保障 住房和城乡建设 住房城乡建设 发展和改革 发展改革 工业和信息化 文化和旅游 自然资源和规划 规划和自然资源 生态环境 农业农村 退役军人事务
应急管理 市场监督管理 市场监管 卫生健康 卫生和计划生育 人口和计划生育 医疗保障 国有资产监督管理 城市管理 行政审批 行政执法 综合执法 政务服务
数据管理 大数据 广播电视 文化广电 体育和旅游 教育和体育 教育体育 文化体育 公共资源 知识产权 机关事务 水利水电 石油和化学 石油化工 能源化学
电子信息 信息技术 生物技术 生物医药 生物科技 职业技术 职业技能 工程技术 师范 理工 财经 政法 外国语 中医药 医科 科技 交通运输 公共交通 轨道交通
航空航天 电子商务 供应链 劳模 农林水利 机械冶金 财贸轻纺 国防邮电 海员 残疾人 红十字 共青团 退休干部 关心下一代 精神文明 爱国卫生 防汛抗旱""",
}
STOP_TAGS = {"v": 300, "d": 90, "c": 60, "p": 30, "r": 80, "t": 250, "z": 300, "a": 500, "ad": 100, "m": 500, "f": 150, "l": 60}
NAME_TAGS = {"n": 1000, "vn": 90, "b": 200, "j": 150, "s": 400, "nz": 600}

words = [l.split() for l in open(sys.argv[1], encoding="utf-8")]
columns = defaultdict(lambda: ["", ""])
ORDINARY = {w for l in open(sys.argv[3], encoding="utf-8") if l.startswith("ordinary") for w in l.split("\t")[1].split()}
PLACES = {w for l in open(sys.argv[2], encoding="utf-8") for w in l.split("\t")[3].split("/") if len(w) == 2} - ORDINARY
for word, count, tag in words:
    if len(word) != 2 or not all("\u4e00" <= c <= "\u9fff" for c in word):
        continue
    if word[0] in "第二三四五六七八九十百" and word[1] in "一二三四五六七八九十百千":
        continue  # numbers: read by the character
    if word in NOT_WORDS or word in PLACES or word in WALK or word in STOP:
        continue
    if int(count) >= STOP_TAGS.get(tag, 1 << 40):
        columns[word[0]][0] += word[1]
    elif int(count) >= NAME_TAGS.get(tag, 1 << 40):
        columns[word[0]][1] += word[1]
for word in sorted(WALK):
    columns[word[0]][1] += word[1]
for word in sorted(STOP - WALK - PLACES):
    columns[word[0]][0] += word[1]
print("# Ordinary words, by which the left edge of a name is judged. From the dictionary of jieba (MIT), packed by")
print("# Tests/Tools/make_name_words.py: first character, then the second characters of words that end a name, then")
print("# those of words that can stand in one. Longer words follow in lines that begin with + (end) or = (stand).")
for first in sorted(columns):
    print("\t".join([first, *columns[first]]).rstrip("\t"))
for mark, text in LONGER.items():
    print(mark + "\t" + " ".join(text.split()))
