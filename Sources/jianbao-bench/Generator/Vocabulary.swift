/// Unicode scalars: the generator composes text from these, never from whole sentences.
typealias Scalars = [UInt32]

/// The words that made pages are composed of; everything proper is put together from single characters.
enum Vocabulary {
  static let placeHeads = characters(
    "云溪青石望东南西北白松柳桃梅兰竹金银玉龙凤安宁平清永长新古高大双三丰泰和顺兴昌隆盛临滨澄沧沙沂洛渭泾汾淮汉湘赣黔")
  static let placeTails = characters("河江湖山岭川原坪洲湾口塘桥城阳阴州陵丘谷源泉浦港岛岗坝关")
  static let provinces = words("江西省 湖南省 河南省 山东省 四川省 陕西省 云南省 贵州省 甘肃省 辽宁省 福建省 浙江省")
  static let placeForms = words("县 县 区 市 市 镇 乡 街道")
  static let surnames = characters(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷")
  static let givenNames = characters(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志建国文辉力晓东海燕红梅春生永健世广义兴良山仁波宁贵福龙元全胜学祥才发武新利清飞彬富顺信子杰云莲真环雪荣爱妹霜香月莺媛瑞凡佳嘉琼勤珍贞莉")
  static let properHeads = characters("恒瑞宏鼎博远华正天力中润嘉旭晨星科创联达通海盛")
  static let properTails = characters("泰达源峰信邦德辉拓航宇阳帆诚翔森腾耀越")
  static let trades = words("轴承 阀门 纺织 电子 化工 机械 食品 物流 能源 建材 电气 印染 精密制造 生物医药 汽车零部件 新材料 供电 水务 公交 环保科技")
  static let companyForms = words("有限公司 有限公司 有限公司 集团有限公司 股份有限公司 有限责任公司")
  static let bureaus = words(
    "人力资源和社会保障局 教育局 医疗保障局 应急管理局 交通运输局 卫生健康委员会 住房和城乡建设局 人民法院 人民政府 财政局 水利局 气象局")
  static let institutions = words("第一人民医院 中医院 职业技术学院 实验小学 高级中学 农业科学研究所 新闻传媒中心 志愿服务协会 企业家协会")
  static let titles = words("主席 副主席 党委书记 董事长 总经理 副局长 主任 院长 班组长 车间主任 工程师 研究员 会长 站长 教练")
  static let plainRoles = words("环卫工人 快递员 教师 护士 司机 焊工 种植户 村民 设计师 运动员 质检员")
  static let units = words("名 人 家 个 项 次 户 件 间 台 套 场 期 条 份 辆 棵 册 处 支 人次 户次 公里 亩 吨 千瓦时 平方米 立方米 台（套）")
  static let nouns = words(
    "职工书屋 服务站点 技能培训 安全隐患 困难家庭 合理化建议 生产线 污水管网 充电桩 停车位 养老床位 图书 志愿者 专利 订单 岗位 展品 乡村道路 水库 大棚 光伏电站 门诊 课程 演出 比赛 论文 合同 案件 信访事项 航班 列车 集装箱 包裹 快件 果树 茶园 稻田 冷链仓库 公交线路 健身步道 文化广场 创新工作室 劳动竞赛 互助保障 法律援助 体检 慰问品 助学金 贷款 保费 产值 税收 利润 用电量 降雨量 水位"
  )
  static let verbs = words(
    "建成 新建 改造 发放 开展 举办 培训 走访 慰问 排查 整改 投入 引进 研发 推广 帮扶 组织 签订 完成 采购 拨付 资助 服务 接待 检查 播种 收获 运送 审结 受理 开通 升级 种植 回收 捐赠 录用")
  static let growth = words("增长 下降 提高 减少 上升 缩短")
  static let adverbs = words("积极 持续 不断 全面 及时 深入 有序 稳步 精准 主动 认真 扎实")
  static let general = words(
    "改革 发展 群众 基层 一线 生产 生活 环境 质量 效率 安全 市场 产业 技术 人才 制度 机制 平台 活动 项目 经验 成果 问题 困难 需求 信心 精神 传统 文化 社区 乡村 城市 道路 季节 天气 土地 粮食 教育 医疗 交通 能源 生态 数字化 标准化 规范化 一体化"
  )
  static let generalVerbs = words(
    "推动 加强 完善 促进 保障 改善 提升 落实 解决 满足 传承 弘扬 优化 拓宽 打通 搭建 凝聚 激发 探索 总结 巩固 营造 带动 服务 支持 关注 守护 引导 培育 汇聚")
  static let connectives = words("同时 此外 目前 随后 近年来 接下来 据了解 据介绍 在此基础上 与此同时 不仅如此 记者了解到")
  static let papers = words("澄江工人报 望原日报 青石晚报 南浦经济报")
  static let sections = words("综合新闻 经济 社会 工会新闻 文化 体育 法治 要闻 副刊")

  static func words(_ text: String) -> [Scalars] { text.split(separator: " ").map { scalars($0) } }

  static func characters(_ text: String) -> Scalars { scalars(text) }

  static func scalars(_ text: some StringProtocol) -> Scalars { text.unicodeScalars.map(\.value) }
}
